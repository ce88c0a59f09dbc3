"""All settings. What an install may change comes from the environment (docs/installatie.md)."""

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from weerklank import environment

BASE_DIR = environment.PACKAGE
DATA_DIR = environment.data_folder()
POLICY_DIR = environment.policy_folder()

DEBUG = environment.read_bool("WEERKLANK_DEBUG", False)
HTTPS = environment.read_bool("WEERKLANK_HTTPS", False)
SECRET_KEY = environment.secret_key()
ALLOWED_HOSTS = environment.read_list("WEERKLANK_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if HTTPS]
BASE_URL = environment.read_text("WEERKLANK_BASE_URL", "http://localhost:8000")
TAG_AUTHORITY = environment.read_text("WEERKLANK_TAG_AUTHORITY", "weerklank.example,2025")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "pgtrigger",
    "procrastinate.contrib.django",
    "template_partials",
    "weerklank.kern",
    "weerklank.wetten",
    "weerklank.begrippen",
    "weerklank.documenten",
    "weerklank.signalen",
    "weerklank.loket",
    "weerklank.knelpunten",
    "weerklank.antwoorden",
    "weerklank.werkagenda",
    "weerklank.publicatie",
    "weerklank.berichten",
    "weerklank.web",
]

MIDDLEWARE = [
    "weerklank.web.verbinding.look_at_socket",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "weerklank.web.adres.refuse_null",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "weerklank.web.sessie.keep_nothing",
    "weerklank.web.sessie.renew_session",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "weerklank.web.aanmelden.require_totp",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "weerklank.urls"
WSGI_APPLICATION = "weerklank.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "web" / "templates", *sorted((BASE_DIR / "web").glob("*/templates"))],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "weerklank.web.context.weerklank",
            ],
        },
    },
]

DATABASES = {
    "default": environment.read_database() | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True, "ATOMIC_REQUESTS": False}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # Django's 300 would let anybody wash away the counts that limit guessing, by asking for 300 other things
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = environment.read_int("WEERKLANK_SESSION_MINUTES", 480, least=5, most=10_080) * 60
SESSION_SAVE_EVERY_REQUEST = False
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-sessie" if HTTPS else "sessie"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_FAILURE_VIEW = "weerklank.web.fouten.csrf_failure"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
# A file is read in memory and never written to disk unmasked; a larger one is not taken in at all.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 20_000_000

# People
AUTH_USER_MODEL = "kern.Gebruiker"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "UserAttributeSimilarityValidator": {"user_attributes": ("email", "naam")},
        "MinimumLengthValidator": {"min_length": 12},
        "CommonPasswordValidator": {},
    }.items()
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "werkplek"
ACCOUNT_ADAPTER = "weerklank.web.aanmelden.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody can make this website write to a stranger
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ALLAUTH_TRUSTED_PROXY_COUNT = environment.read_int("WEERKLANK_PROXIES", 0, least=0, most=5)
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "5/m/ip,3/m/key",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Weerklank"
MFA_REQUIRED = environment.read_bool("WEERKLANK_MFA_REQUIRED", HTTPS)

# Language and time
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_NAME = "taal"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = HTTPS
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True

# Files: served by WhiteNoise straight from the package, nothing to collect
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "web" / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 0 if DEBUG else 3600

# Mail
DEFAULT_FROM_EMAIL = environment.read_text("WEERKLANK_MAIL_FROM", "weerklank@weerklank.invalid")
globals().update(environment.read_mail(DATA_DIR / "mail"))
MAIL_IS_SENT = bool(environment.read_text("WEERKLANK_MAIL_URL", ""))
POST = environment.read_post()
POST_DOMAIN = environment.read_text("WEERKLANK_POST_DOMAIN", "")
POST_MAX_BYTES = environment.read_int("WEERKLANK_POST_MAX_BYTES", 5_000_000, least=10_000, most=50_000_000)

# Security headers (standards.md 7: no inline script, no inline style)
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 63_072_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: [] for feature in ("camera", "geolocation", "microphone", "payment", "usb")
}

# What the installing organisation decides; shown on the page /over
OFFICE_NAME = environment.read_text("WEERKLANK_OFFICE_NAME", "Voorbeeldkantoor Weerklank (fictief)")
OFFICE_PHONE = environment.read_text("WEERKLANK_OFFICE_PHONE", "088 000 00 00")
OFFICE_ADDRESS = environment.read_text("WEERKLANK_OFFICE_ADDRESS", "Voorbeeldlaan 1, 0000 AA Voorbeeldstad")
SECURITY_CONTACT = environment.read_text("WEERKLANK_SECURITY_CONTACT", "mailto:beveiliging@weerklank.invalid")
API_CONTACT = environment.read_text("WEERKLANK_API_CONTACT", "api@weerklank.invalid")
SMALL_NUMBER = environment.read_int("WEERKLANK_SMALL_NUMBER", 5, least=0, most=100)
SIGNAAL_MAX_LENGTH = environment.read_int("WEERKLANK_SIGNAAL_MAX_LENGTH", 10_000, least=500, most=100_000)

LOGGING = environment.read_logging()
