PATH = 'content'
SITEURL = 'https://pel.example'
ARTICLE_URL = '{date:%Y}/{slug}/'
