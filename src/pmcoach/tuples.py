"""Named tuples that cost a tenth of the library's to define: what makes one is compiled when the first one is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

FEW = 5  # for as many it does not pay to compile

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter as getter

    class _Named(tuple):
        """What all named tuples can do, as `collections.namedtuple` writes it into each."""

        __slots__ = ()
        _fields = ()

        @classmethod
        def _make(cls, values: Any) -> Any:
            """Make one of its values in order; raise TypeError where they are too few or too many."""
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **values: Any) -> Any:
            """The same with other values for some fields; raise ValueError for names that are none."""
            made = self._make(map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"Got unexpected field names: {list(values)!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            """The values by field."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            said = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({said})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    def _bound(
        fields: tuple[str, ...], defaults: dict[str, Any], values: tuple[Any, ...], named: dict[str, Any]
    ) -> tuple[Any, ...] | None:
        """The values in order; None for what only what is compiled complains of in the usual words."""
        rest = fields[len(values) :]
        known = {**defaults, **named}
        if len(values) > len(fields) or not known.keys() >= {*rest} or not named.keys() <= {*rest}:
            return None
        return (*values, *(known[name] for name in rest))

    def _maker(fields: tuple[str, ...], defaults: tuple[Any, ...]) -> Any:
        """What makes one, compiled: its arguments are the fields, by place or by name."""
        values = "".join(f"{name}, " for name in fields)
        made = eval(f"lambda _cls, {values}: _new(_cls, ({values}))", {"_new": tuple.__new__})
        made.__defaults__ = defaults
        return made

    class _Defining(type):
        """What turns a definition into a class: a tuple with its fields, and nothing left of what defines."""

        def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> type:
            """Make the class that a definition describes."""
            return _class(name, bases[1:], space) if bases else super().__new__(cls, name, bases, space)

    def _class(name: str, others: tuple[type, ...], space: dict[str, Any]) -> type:
        """The class of a definition; `others` are what it is besides, such as generic."""
        few = FEW

        def first(_cls: type, *values: Any, **named: Any) -> Any:
            nonlocal few
            few -= 1
            bound = _bound(fields, defaults, values, named) if few > 0 else None
            if bound is not None:
                return tuple.__new__(_cls, bound)
            maker = _maker(fields, tuple(defaults.values()))
            made.__new__ = staticmethod(maker)
            return maker(_cls, *values, **named)

        made = type(name, (_Named, *others), {"__slots__": (), **space, "__new__": first})
        fields = tuple(made.__annotations__)
        defaults = {each: space[each] for each in fields if each in space}
        made._fields = made.__match_args__ = fields
        made._field_defaults = defaults
        for place, each in enumerate(fields):
            setattr(made, each, getter(place, None))
        return made

    class NamedTuple(metaclass=_Defining):
        """A tuple whose places have names, as `typing.NamedTuple`, which is what type checkers take it for."""
