"""The register's model: what an entry is when little is said of it."""

from __future__ import annotations

import pickle

from audit.register.model import Entity, EntityType, Form, Status
from audit.register.register import forms_of


def test_the_first_plain_form_is_preferred_and_the_others_accepted() -> None:
    entity = Entity(id="place/kyiv", type=EntityType.PLACE, forms=("Kyiv", "Kyïv"))
    assert [form.status for form in forms_of(entity)] == [Status.PREFERRED, Status.ACCEPTED]


def test_a_form_keeps_the_status_it_says() -> None:
    wrong = Form(text="Kyjev", status=Status.WRONG)
    entity = Entity(id="place/kyiv", type=EntityType.PLACE, forms=("Kyiv", wrong))
    assert forms_of(entity)[1] is wrong


def test_entries_can_be_sent_to_another_process() -> None:
    entity = Entity(id="place/kyiv", type=EntityType.PLACE, forms=("Kyiv", Form(text="Kyïv")))
    assert pickle.loads(pickle.dumps(entity)) == entity
