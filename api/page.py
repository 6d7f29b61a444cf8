"""Makes one self-contained HTML file from a template: styles, scripts and data inside, nothing fetched.

A content policy written into the page allows only the scripts that were put in here, so text from outside can never
run, even where an escape was forgotten.
"""

import json
from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from api.words import Lang, say

STATIC_DIR = Path(__file__).parent / "static"
TEMPLATE_DIR = Path(__file__).parent / "templates"

_JSON_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def render_page(template: str, *, lang: Lang, scripts: tuple[str, ...] = (), **values: object) -> str:
    """The page as text. scripts: files under api/static that the template may put in with `static`."""
    page = _environment().get_template(template)
    return page.render(
        lang=lang, say=partial(say, lang), static=read_static, scripts=scripts, policy=content_policy(scripts), **values
    )


@cache
def read_static(name: str) -> Markup:
    """A file of our own under api/static, to be put into a page as it is."""
    text = (STATIC_DIR / name).read_text(encoding="utf-8")
    return Markup(text.replace("//# sourceMappingURL=leaflet.js.map", ""))  # noqa: S704 (our own file)


def content_policy(scripts: tuple[str, ...]) -> str:
    """The page may load nothing and run only these scripts."""
    hashes = " ".join(f"'sha256-{_digest(read_static(name))}'" for name in scripts) or "'none'"
    return f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src {hashes}"


def json_for_script(data: object) -> Markup:
    """Compact JSON that cannot end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(text.translate(_JSON_ESCAPES))  # noqa: S704 (escaped here)


def _digest(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATE_DIR),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["json_for_script"] = json_for_script
    return environment
