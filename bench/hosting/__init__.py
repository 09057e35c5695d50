"""How the site is hosted: settings for two servers, and a trial of both."""
