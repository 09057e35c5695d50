"""What a page of the hub may load and run (Content Security Policy Level 3).

The scripts that stand in a page are Material's; each is known by its SHA-256. The list is
written by hand: one that is not on it fails the build, so no injected script is ever blessed.
"""

import base64
import hashlib

SCOPE = "/hub/"  # one for all pages, or the first script would differ from page to page
SCRIPTS = {
    "jqzkvRinI9LpN03wTos6dQGeLtJm2Qs/4YlsjvIQTNs=": "where the reader's choices are kept",
    "DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4=": "the colour scheme, before the page shows",
    "/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=": "opens what an address's fragment names",
}
DIRECTIVES = {
    "default-src": "'none'",
    "script-src": " ".join(["'self'", *(f"'sha256-{known}'" for known in SCRIPTS)]),
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-src": "'none'",
    "object-src": "'none'",
}
POLICY = "; ".join(f"{name} {sources}" for name, sources in DIRECTIVES.items())
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def headers_file() -> str:
    """The same as headers, and those that a page cannot set, in the form that hosts read."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())


def is_known(script: str) -> bool:
    """Whether the text of a script is one of SCRIPTS."""
    digest = hashlib.sha256(script.encode()).digest()
    return base64.b64encode(digest).decode() in SCRIPTS
