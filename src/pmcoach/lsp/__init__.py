"""The language server: what an editor asks of a workspace, answered from the same rooms as the commands."""
