"""What the first painting does not show and nobody has asked for yet: made when it is first needed, and then kept."""

import importlib
from typing import Generic, TypeVar, overload

Made = TypeVar("Made")


class Later(Generic[Made]):
    """An attribute of a class: what `module:class` makes for its owner, imported and made when first asked for."""

    def __init__(self, made_by: str) -> None:
        self._made_by = made_by

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, owner: None, kind: type) -> "Later[Made]": ...

    @overload
    def __get__(self, owner: object, kind: type) -> Made: ...

    def __get__(self, owner: object | None, kind: type) -> "Made | Later[Made]":
        if owner is None:
            return self
        module, _, name = self._made_by.partition(":")
        made: Made = getattr(importlib.import_module(module), name)(owner)
        owner.__dict__[self._name] = made  # found there from now on, before this is asked again
        return made
