"""What our templates leave out of Jinja changes nothing of what they say."""

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError, pass_context, pass_environment, pass_eval_context

from wijkpers.sjabloon import Samenhang, Sjabloon

TEKST = """
{%- macro knop(naam, klasse="gewoon") %}<b class="{{ klasse }}">{{ naam }}{{ varargs }}{{ kwargs }}</b>{% endmacro %}
{%- macro doos(titel) %}<div>{{ titel }}{{ caller(titel) }}</div>{% endmacro %}
{%- block inhoud %}
{% for n in reeks(3) %}{% set hier = n %}{{ knop(n, *[1, "<"], r=2) }}{{ loop.cycle("a", "b") }}{{ ziet("hier") }}
{{ omgeving() }}{{ teller(n) }}{{ veilig("<") }}{% endfor %}
{% call(t) doos("<i>") %}{{ t.upper() }}{% endcall %}
{% endblock %}"""


class Teller:
    """Be what is called as an object, and asks for the context."""

    @pass_context
    def __call__(self, context, n):
        """Tell what it sees."""
        return f"{context.get('titel')}{n}"


@pass_context
def ziet(context, naam):
    """Look at the context, with what a loop set."""
    return context.get(naam)


@pass_environment
def omgeving(env):
    """Look at the environment."""
    return env.autoescape


@pass_eval_context
def veilig(eval_ctx, tekst):
    """Look at what is being rendered."""
    return f"{eval_ctx.autoescape}{tekst}"


def env(eigen):
    """Make an environment, with our classes or those of Jinja."""
    uit = Environment(autoescape=True, undefined=StrictUndefined)
    if eigen:
        uit.template_class, uit.context_class = Sjabloon, Samenhang
    uit.globals |= {"reeks": range, "ziet": ziet, "omgeving": omgeving, "veilig": veilig, "teller": Teller()}
    return uit


def test_a_template_says_the_same_as_with_the_classes_of_jinja():
    """Macros with a caller and with more than they name, functions that ask for the context, objects that are called."""
    assert env(eigen=True).from_string(TEKST).render(titel="x") == env(eigen=False).from_string(TEKST).render(titel="x")


@pytest.mark.parametrize("tekst", ["{{ weg() }}", "{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}", "{{ titel() }}"])
def test_what_cannot_be_called_is_told_as_by_jinja(tekst):
    """A name that is not there, too much, and no function."""
    gezegd = []
    for eigen in (True, False):
        with pytest.raises((UndefinedError, TypeError)) as e:
            env(eigen).from_string(tekst).render(titel="x")
        gezegd.append((e.type, str(e.value)))
    assert gezegd[0] == gezegd[1]
