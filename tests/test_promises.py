"""What always holds when somebody means harm or a machine fails: each promise, and the test that holds it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
HIDDEN, ODD, LOGS = "assess/test_hidden_goalposts.py", "store/git/test_odd.py", "cli/test_ci_logs.py"
BELIEVED, SECRETS, BOUNDS = "cli/test_not_believed.py", "cli/test_secrets_misplaced.py", "cli/test_bounds.py"
PROMISES = {
    # 1. Goalposts cannot be hidden.
    "an author's date, whatever it says, hides no move": (HIDDEN, "test_an_author_s_date_hides_nothing"),
    "nor does a committer's": (HIDDEN, "test_a_committer_s_date_hides_nothing"),
    "nor somebody else's unreadable date": (HIDDEN, "test_somebody_else_s_date_hides_no_move_of_others"),
    "a branch from before the agreement, merged after it, moved the goal after it": (HIDDEN, "test_a_branch_from_before_that_is_merged_after"),
    "what the lead had in view when agreeing is no move": (HIDDEN, "test_what_was_agreed_after_the_branch_came_is_as_it_was_agreed"),
    "an agreed goal that is deleted is told": (HIDDEN, "test_an_agreed_goal_that_is_deleted_is_told"),
    "deleted and written anew it is the same goal": (HIDDEN, "test_a_goal_deleted_and_written_anew_is_the_same_goal"),
    "what is only not checked out is not deleted": (HIDDEN, "test_a_goal_that_is_only_not_checked_out_is_not_deleted"),
    "no variable of git changes what is read": (HIDDEN, "test_no_variable_of_git_hides_a_move"),
    "no setting of the repository does": (HIDDEN, "test_no_setting_of_the_repository_hides_a_move"),
    "nothing put in the place of a commit does": (HIDDEN, "test_nothing_put_in_the_place_of_a_commit_hides_a_move"),
    "a report changed after its reply is told, whatever its date": (HIDDEN, "test_a_report_changed_after_its_reply_with_an_earlier_date"),
    "a history that is not all here is said": (ODD, "test_a_clone_without_older_texts_says_so"),
    # 2. Odd repositories end in one plain line.
    "a commit with any date and zone is read": (ODD, "test_a_commit_with_any_date_has_a_moment"),
    "what is missing or damaged is said": (ODD, "test_what_is_missing_or_damaged_is_said"),
    "before the first commit there is none": (ODD, "test_before_the_first_commit_there_is_none"),
    "the hint for an untrusted folder works in a sub-folder": (ODD, "test_the_hint_for_an_untrusted_folder_names_the_repository"),
    "settings that lead to a pipe hold nobody": (ODD, "test_settings_that_lead_to_a_pipe_hold_nobody"),
    # 3. CI logs.
    "nothing in a file or an argument acts on a CI's log": (LOGS, "test_nothing_in_a_file_or_an_argument_acts_on_a_log"),
    "and the text stays readable": (LOGS, "test_the_text_stays_readable_and_a_value_stays_itself"),
    # 4. Nobody's program runs.
    "no program of a repository's settings is run": ("store/test_trust.py", "test_no_program_of_the_settings_is_run"),
    "the editor a repository names is not": (BELIEVED, "test_the_editor_a_repository_names_is_not_run"),
    # 5. What came with a clone is not believed.
    "a committed outbox is known as such": (BELIEVED, "test_a_committed_outbox_is_known_as_such"),
    "it stops no message": ("cli/test_send_lost.py", "test_what_came_with_a_clone_stops_no_message"),
    "a key somebody else put into a file is named before it reads": (BELIEVED, "test_a_key_somebody_else_put_there_is_named_before_it_reads"),
    "a key its owner put there is not doubted": (BELIEVED, "test_a_key_its_owner_put_there_is_not_doubted"),
    "a key of two people is told": (BELIEVED, "test_a_key_of_two_people_is_told"),
    # 6. Nothing is lost or hidden in silence.
    "a folder that is a link is told": (BELIEVED, "test_a_folder_that_is_a_link_is_told"),
    "a folder that cannot be read takes down only itself": (BELIEVED, "test_a_folder_that_cannot_be_read_takes_down_only_itself"),
    "an item without an identifier loses no pull": ("integrations/trackers/test_pulled.py", "test_an_item_without_an_identifier_loses_nothing"),
    "two moves at once note what was really there": (BELIEVED, "test_the_second_of_two_moves_notes_what_was_really_there"),
    "ids that differ in case only are refused": (BELIEVED, "test_an_id_that_differs_in_case_only_is_refused"),
    "what does not show is refused": (BELIEVED, "test_what_does_not_show_is_refused_by_commands_as_by_lint"),
    # 7. Secrets.
    "a secret in the place of a name is blotted out and told": (SECRETS, "test_a_secret_in_the_place_of_a_name_in_the_settings"),
    "in the place of a target it is blotted out": (SECRETS, "test_a_secret_in_the_place_of_a_target"),
    "a known secret is in no complaint": (SECRETS, "test_a_known_secret_is_in_no_complaint"),
    "a table in Markdown calls nobody": ("formats/test_tables.py", "test_a_table_in_markdown_calls_nobody"),
    "the title of a DingTalk message calls nobody": ("integrations/test_compose.py", "test_the_title_of_a_dingtalk_message_calls_nobody"),
    # 8. Bounds.
    "a circle of two thousand goals is one line": (BOUNDS, "test_a_circle_of_two_thousand_goals_is_one_thing_to_mend"),
    "a chain of ten thousand goals takes seconds": (BOUNDS, "test_a_chain_of_ten_thousand_goals_is_walked_once"),
    "pages without end come to an end": ("integrations/net/test_client.py", "test_pages_without_end_come_to_an_end"),
    "complaints nobody can read are exit 2": (BOUNDS, "test_complaints_nobody_can_read_are_a_failure"),
    "pages are whole under -OO": (BOUNDS, "test_pages_are_whole_where_python_leaves_docstrings_out"),
    "UTF-8 with a zero byte is not called UTF-16": ("document/test_source.py", "test_a_zero_byte_in_utf_8_is_no_other_encoding"),
    # All of them together.
    "a damaged file is linted to the end": ("test_mutated.py", "test_a_damaged_file_is_linted_to_the_end"),
    "a damaged workspace crashes no command": ("test_mutated_workspaces.py", "test_a_damaged_workspace_crashes_no_command"),
}  # fmt: skip


@cache
def names_in(file: str) -> frozenset[str]:
    """The names of the tests in a file."""
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    return frozenset(each.name for each in tree.body if isinstance(each, ast.FunctionDef))


@pytest.mark.parametrize(("file", "test"), PROMISES.values(), ids=PROMISES)
def test_a_promise_has_a_test(file: str, test: str) -> None:
    assert test in names_in(file)


def test_each_test_holds_one_promise() -> None:
    assert len({*PROMISES.values()}) == len(PROMISES)
