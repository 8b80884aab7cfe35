#!/usr/bin/env python3
"""Takes the pictures of the documents from the pages of two plans.

    pictures.py HARBOUR.html SMALL.html FOLDER CHROMIUM

HARBOUR.html is the page of the example site, SMALL.html that of the site which `rota new` writes.

Each picture is taken twice: NAME.png in the light, NAME~dark.png in the dark. That is how DocC
names them; the README chooses between the two with a picture element.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HARBOUR, SMALL, FOLDER, CHROMIUM = sys.argv[1:5]

# A picture is shown in a repository and a documentation page, which load it each time.
MOST_BYTES = 250_000

# Name, page, the link to what it shows, and its height: a picture ends where a row ends.
PICTURES = [
    ("page-week", HARBOUR, "view=week", 868),
    ("page-people", HARBOUR, "view=people&day=2026-03-03&team=Coral", 664),
    ("page-prices", SMALL, "view=prices&queue=phone", 1024),
]


def take(browser, name, file, link, height, scheme):
    context = browser.new_context(
        viewport={"width": 1280, "height": height},
        device_scale_factor=1.25,
        color_scheme=scheme,
        locale="en-GB",
    )
    page = context.new_page()
    page.goto(f"{Path(file).resolve().as_uri()}#{link}")
    page.wait_for_selector("html[data-ready]")
    picture = Path(FOLDER) / f"{name}{'~dark' if scheme == 'dark' else ''}.png"
    page.screenshot(path=picture, animations="disabled")
    context.close()
    size = picture.stat().st_size
    print(f"{picture}: {size // 1000} kB")
    return size <= MOST_BYTES


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    small = [
        take(browser, *picture, scheme) for picture in PICTURES for scheme in ("light", "dark")
    ]
    browser.close()
if not all(small):
    sys.exit(f"A picture has more than {MOST_BYTES // 1000} kB: make it smaller.")
