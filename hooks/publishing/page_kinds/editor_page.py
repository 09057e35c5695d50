"""The page of the git-based editor, and the policy under which alone it may run.

The editor asks GitHub, and styles itself; no other page of the hub may. It is published only
where the hub's own folder holds the editor's script.
"""

ADDRESS = "admin/index.html"
SCRIPT = "admin/sveltia-cms.js"
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob: https://avatars.githubusercontent.com",
        "font-src 'self' data:",
        "connect-src 'self' data: blob: https://api.github.com https://raw.githubusercontent.com",
        "media-src 'self' blob:",
        "worker-src 'self' blob:",
        "frame-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
    )
)
PAGE = f"""\
<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Editor</title>
</head>
<body>
<noscript><p>The editor needs JavaScript. <a href="../contribute/">Other ways to tell a story</a>
do not.</p></noscript>
<script src="sveltia-cms.js"></script>
</body>
</html>
"""
