"""The site of the bench as stock Pelican makes it."""

SITENAME = "Bank"
SITEURL = "https://bank.example"
PATH = "content"
ARTICLE_PATHS = ["artikelen"]
OUTPUT_PATH = "output"
THEME = "."
THEME_STATIC_PATHS: list[str] = []
TIMEZONE = "Europe/Amsterdam"
DEFAULT_LANG = "nl"
DEFAULT_PAGINATION = 24
PAGINATED_TEMPLATES = {"index": None, "tag": None, "category": None, "author": None}
ARTICLE_URL = "nieuws/{slug}/"
ARTICLE_SAVE_AS = "nieuws/{slug}/index.html"
CATEGORY_SAVE_AS = "rubriek/{slug}/index.html"
TAG_SAVE_AS = "trefwoord/{slug}/index.html"
AUTHOR_SAVE_AS = "sociale-kaart/{slug}/index.html"  # its authors stand for our organisations: a page each, with their articles
DIRECT_TEMPLATES = ["index", "archives"]
FEED_ALL_ATOM = "feeds/nieuws.atom.xml"
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
RELATIVE_URLS = False
