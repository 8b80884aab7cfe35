#!/usr/bin/env python3
"""Opens rota.html in headless Chromium and uses it as people do.

    test_page.py HARBOUR.html LARGE.html CHECKED.html BRIDGED.html CHROMIUM

HARBOUR.html is the page of the example site, LARGE.html one of 2,000 people, CHECKED.html one
of a plan that was tested against risks.yaml and put to rota budget, BRIDGED.html one of a plan
that replaced another. Prints a line for
each test, then how many passed and failed; the exit status is 1 where one failed.
"""

import json
import os
import re
import sys
import tempfile
import time
import traceback

from make_large_page import DATA
from page_checks import VIEWS, OpenPage
from playwright.sync_api import sync_playwright

HARBOUR, LARGE, CHECKED, BRIDGED, CHROMIUM = sys.argv[1:6]


def test_every_view_stands_and_is_accessible(browser):
    # In the dark only the colours are others.
    for scheme, rules in (("light", None), ("dark", ["color-contrast"])):
        with OpenPage(browser, HARBOUR, width=1200, height=560, scheme=scheme) as page:
            for view in VIEWS:
                page.page.click(f"#views a[data-view={view}]")
                assert page.count("#view h1") == 1, f"{view} has no heading"
                assert page.page.locator("#views a[aria-current]").count() == 1
                page.assert_accessible(f"{view} in {scheme}", rules)
            page.page.click("#views a[data-view=people]")
            page.page.click(".row:not(.group) .who >> nth=0")
            page.assert_accessible(f"the card in {scheme}", rules)
            page.press("Escape")
            page.page.click("#open-help")
            page.assert_accessible(f"the help in {scheme}", rules)


def test_narrow_screens_lose_nothing_sideways(browser):
    for width in (900, 400, 320):
        with OpenPage(browser, HARBOUR, width=width, height=800) as page:
            for view in VIEWS:
                page.page.click(f"#views a[data-view={view}]")
                assert page.is_as_wide_as_the_window(), f"{view} is wider than {width}"
            if width == 400:
                page.assert_accessible("a small screen")


def test_filters_narrow_and_clear(browser):
    with OpenPage(browser, HARBOUR, "view=people") as page:
        assert page.text(".status") == "60 people shown"
        page.page.select_option("#filter-team", "Birch")
        some = page.text(".status")
        assert some.endswith("of 60 people shown") and some != "60 people shown", some
        assert page.count(".row.group") == 1
        page.page.select_option("#filter-queue", "chat")
        assert int(page.text(".status").split()[0]) < int(some.split()[0])
        page.page.select_option("#filter-day", "2026-03-03")
        assert page.count(".day-head") == 1
        assert page.parameters()["day"] == "2026-03-03"
        page.page.click("#clear")
        assert page.text(".status") == "60 people shown"
        page.page.fill("#filter-q", "coral-07")
        assert page.text(".status") == "1 of 60 people shown"
        page.page.fill("#filter-q", "nobody at all")
        assert page.text(".status") == "Nobody here fits the filters."


def test_a_link_opens_the_same(browser):
    link = "view=queues&queue=complaints&day=2026-03-04&zoom=2&person=amber-04"
    with OpenPage(browser, HARBOUR, link) as page:
        assert page.count(".row.group") == 1
        assert page.text("#card-title") == "Amber-04"
        assert page.page.locator("[data-zoom='2'][aria-pressed=true]").count() == 1
        expected = dict(part.split("=") for part in link.split("&"))
        page.page.click("#views a[data-view=coverage]")
        assert page.parameters() == {**expected, "view": "coverage"}
        page.page.go_back()
        page.page.wait_for_selector("#grid")
        assert page.parameters() == expected


def test_a_wrong_link_does_no_harm(browser):
    with OpenPage(browser, HARBOUR, "view=%3Cb%3E&team=none&day=x&zoom=9&person=y&lang=q") as page:
        assert page.count("#views a[aria-current]") == 1
        assert page.page.locator("#card").is_hidden()


def test_zoom_goes_from_week_to_hour_and_keeps_the_middle(browser):
    with OpenPage(browser, HARBOUR, "view=people") as page:
        widths = []
        for level in range(4):
            page.page.click(f"[data-zoom='{level}']")
            widths.append(page.page.evaluate("document.querySelector('.body').clientWidth"))
        assert widths == sorted(set(widths)), widths
        page.page.evaluate("document.querySelector('#grid').scrollLeft = 60000")
        page.page.click("[data-zoom='0']")
        page.page.click("[data-zoom='1']")
        assert page.page.evaluate("document.querySelector('#grid').scrollLeft") > 0


def test_the_keyboard_reaches_everything(browser):
    with OpenPage(browser, HARBOUR) as page:
        page.press("Tab")
        assert page.focused("id") == "skip"
        page.press("2")
        assert page.parameters()["view"] == "people"
        page.press("/")
        assert page.focused("id") == "filter-q"
        page.page.keyboard.type("birch")
        page.press("Escape")
        assert page.parameters().get("q") is None
        page.page.focus("#grid [tabindex='0']")
        page.press("ArrowDown", "ArrowRight")
        assert page.focused("dataset.column") == "1"
        assert ", " in page.focused("ariaLabel") or page.focused("ariaLabel")
        page.press("End")
        assert page.focused("dataset.column") == "7"
        page.press("PageDown", "PageDown", "PageDown")
        row = int(page.focused("parentElement.dataset.at"))
        assert row > 25, row
        assert page.page.evaluate(
            "(() => { const a = document.activeElement.getBoundingClientRect();"
            "const b = document.querySelector('#grid').getBoundingClientRect();"
            "return a.top >= b.top && a.bottom <= b.bottom + 1; })()"
        )
        page.press("Enter")
        assert not page.page.locator("#card").is_hidden()
        page.press("Escape")
        assert page.page.locator("#card").is_hidden()
        assert page.focused("parentElement.dataset.at") == str(row)
        page.press("+")
        assert page.parameters()["zoom"] == "1"
        page.press("?")
        assert page.page.locator("#help").is_visible()
        page.page.uncheck("#help input[type=checkbox]")
        page.press("Escape", "4")
        assert page.parameters()["view"] == "people", "a key works that is switched off"


def test_charts_are_read_by_keyboard(browser):
    with OpenPage(browser, HARBOUR, "view=coverage&queue=chat") as page:
        page.page.focus("[role=slider]")
        first = page.focused("ariaValueText")
        page.press("ArrowRight", "ArrowRight")
        assert page.focused("ariaValueText") != first
        assert "planned" in page.text(".readout")
        page.page.click("summary")
        page.page.wait_for_selector(".numbers")
        assert page.count(".numbers tbody tr") == 15
        assert page.count(".numbers thead th") == 8


def test_risks_are_shown_and_linked(browser):
    with OpenPage(browser, CHECKED, "view=risks") as page:
        assert page.count(".matrix tbody tr") == 5
        names = page.page.locator(".risk h3").all_inner_texts()
        assert names == ["everyone calls", "storm on Sunday", "a quiet hour"], names
        assert sorted(page.page.locator(".matrix li").all_inner_texts()) == sorted(names)
        assert "FAILS" in page.text(".risk") and page.count(".todo tbody tr") >= 2
        page.page.click(".matrix li a >> text=storm on Sunday")
        assert page.text(".risk.chosen h3") == "storm on Sunday"
        assert page.focused("tagName") == "H3"
        assert page.parameters()["risk"] == "storm+on+Sunday"
        page.page.click("#measure-cost")
        assert page.focused("id") == "measure-cost"
        assert page.count(".tornado") == 2
        assert page.count(".curve") == 2
        words = page.text("#view")
        for wrong in ("NaN", "undefined", "null", "{n}"):
            assert wrong not in words, wrong
        page.press("1", "8")
        assert page.parameters()["view"] == "risks"
        page.page.select_option("#tools select >> nth=0", "de")
        assert "Wahrscheinlichkeit" in page.text(".matrix thead")


def test_a_link_opens_a_risk(browser):
    with OpenPage(browser, CHECKED, "view=risks&risk=a+quiet+hour") as page:
        assert page.text(".risk.chosen h3") == "a quiet hour"
        assert page.focused("tagName") == "H3"


def test_risks_are_accessible_and_fit_every_screen(browser):
    for width, scheme, rules in (
        (1400, "light", None),
        (900, "dark", ["color-contrast"]),
        (400, "light", None),
        (320, "dark", ["color-contrast"]),
    ):
        with OpenPage(browser, CHECKED, "view=risks", width=width, scheme=scheme) as page:
            assert page.is_as_wide_as_the_window(), f"risks are wider than {width}"
            page.assert_accessible(f"risks, {width} wide in {scheme}", rules)


def test_a_plan_that_was_not_checked_has_no_risks(browser):
    with OpenPage(browser, HARBOUR, "view=risks") as page:
        assert page.text("#views a[aria-current]") == "Week"
        assert page.count("#views a") == len(VIEWS)


def test_money_is_shown_with_its_numbers(browser):
    with OpenPage(browser, CHECKED, "view=budget") as page:
        assert page.text("#views a[aria-current]") == "Budget"
        strip = page.text(".caps tbody tr")
        assert "line" in strip and "€" in strip, strip
        assert page.count(".caps svg.cap-bar") == page.count(".caps tbody tr")
        assert page.count(".money-curve svg[role=img]") == 2
        label = page.page.locator(".money-curve svg").first.get_attribute("aria-label")
        assert "today's plan" in label, label
        page.page.click(".money-curves + details summary")
        rows = page.page.locator(".money-curves + details tbody tr")
        assert rows.count() >= 4 and "today's plan" in rows.last.inner_text()
        assert page.count("td.price") > 0
        assert "of weeks" in page.text("#view .block:last-child p")
        page.page.select_option("#filter-queue", "desk")
        assert page.count(".price-queue") == 1
        assert page.text(".money-curve figcaption").startswith("Contacts")


def test_the_way_from_the_last_plan_adds_up(browser):
    with OpenPage(browser, BRIDGED, "view=budget") as page:
        def amount(text):
            sign = -1 if "−" in text else 1
            return sign * round(float(re.sub("[^0-9.]", "", text)) * 100)

        for cut in ("kinds", "centres", "queues"):
            page.page.focus(f"#cut-{cut}")
            page.press("Enter")
            assert page.focused("id") == f"cut-{cut}"
            rows = page.page.locator(".falls tbody tr").all()
            ends = [amount(rows[place].locator("td").last.inner_text()) for place in (0, -1)]
            steps = [amount(row.locator("td").last.inner_text()) for row in rows[1:-1]]
            assert steps and ends[0] + sum(steps) == ends[1], (cut, ends, steps)
        page.page.select_option("#tools select >> nth=0", "de")
        assert "Vom letzten Plan" in page.page.locator("#view").inner_text()


def test_money_is_accessible_and_fits_every_screen(browser):
    for width, scheme in ((1200, "light"), (400, "light"), (1200, "dark")):
        with OpenPage(browser, BRIDGED, "view=budget", width=width, scheme=scheme) as page:
            assert page.is_as_wide_as_the_window()
            page.assert_accessible(f"money at {width}, {scheme}")
    with OpenPage(browser, CHECKED, "view=budget", width=400) as page:
        assert page.is_as_wide_as_the_window()
        page.assert_accessible("the curve on a small screen")


def test_money_on_paper(browser):
    with OpenPage(browser, CHECKED, "view=budget") as page:
        page.page.emulate_media(media="print")
        assert page.page.locator(".money-curve svg").first.is_visible()
        assert not page.page.locator("#filters").is_visible()


def test_prices_are_numbers(browser):
    with OpenPage(browser, LARGE, "view=prices&queue=chat") as page:
        assert page.count(".heat-table tbody tr") == 7
        looks = [page.count(f".price.p{step}") for step in range(5)]
        assert all(looks), f"prices of some size have no look: {looks}"
        page.assert_accessible("prices of every size")
        assert page.count(".figures tbody tr") > 3
        assert "NaN" not in page.text("#view") and "undefined" not in page.text("#view")


def test_the_second_language(browser):
    with OpenPage(browser, HARBOUR, "view=people&lang=de") as page:
        assert page.page.evaluate("document.documentElement.lang") == "de"
        assert page.text("#views a[aria-current]") == "Personen"
        assert "37,5" in page.text(".row:not(.group) .who .hours")
        page.page.select_option("#tools select >> nth=0", "en")
        assert page.text("#views a[aria-current]") == "People"


def test_the_site_chooses_the_clock(browser):
    with open(HARBOUR, encoding="utf-8") as file:
        text = file.read()
    assert '"language": "en-GB"' in text
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "american.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace('"language": "en-GB"', '"language": "en-US"'))
        with OpenPage(browser, path, "view=people&person=amber-01") as page:
            assert "AM" in page.text("#card .shift-list") or "PM" in page.text("#card .shift-list")
            assert "Mar 2" in page.text(".day-name")


def test_colours_can_be_chosen(browser):
    with OpenPage(browser, HARBOUR) as page:
        ground = "getComputedStyle(document.documentElement).backgroundColor"
        light = page.page.evaluate(ground)
        page.page.select_option("#tools select >> nth=1", "dark")
        assert page.page.evaluate(ground) != light


def test_paper_has_a_team_a_page_with_breaks(browser):
    with OpenPage(browser, HARBOUR, "view=people") as page:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "people.pdf")
            page.page.pdf(path=path, prefer_css_page_size=True)
            with open(path, "rb") as file:
                pdf = file.read()
            assert pdf.startswith(b"%PDF-")
            # A4 landscape: 842 by 595 points.
            assert re.search(rb"MediaBox ?\[0 0 84[12][.\d]* 59[45][.\d]*\]", pdf)
        page.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.page.emulate_media(media="print")
        teams = page.page.locator("#filter-team option").count() - 1
        assert page.count(".paper-page") == teams
        assert page.count(".paper-page tbody tr") == 60
        assert page.count(".paper-breaks") > 200
        assert page.page.locator("#stage").is_hidden()


def test_every_view_prints(browser):
    pages = {}
    for view in VIEWS:
        with OpenPage(browser, HARBOUR, f"view={view}") as page:
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "view.pdf")
                page.page.pdf(path=path, prefer_css_page_size=True)
                with open(path, "rb") as file:
                    pages[view] = len(re.findall(rb"/Type ?/Page\b", file.read()))
            page.page.evaluate("dispatchEvent(new Event('beforeprint'))")
            page.page.emulate_media(media="print")
            shown = "#paper" if view in ("people", "queues") else "#view"
            hidden = "#stage" if view in ("people", "queues") else "#paper"
            assert len(page.text(shown)) > 30, f"{view} prints nothing"
            assert page.page.locator(hidden).is_hidden(), f"{view} prints two things"
            page.page.evaluate("dispatchEvent(new Event('afterprint'))")
            page.page.emulate_media(media="screen")
            assert page.page.locator("#stage").is_visible()
    assert pages["week"] == 1 and pages["people"] == 3, pages
    assert all(pages.values()), pages


def test_sentences_are_in_the_readers_language(browser):
    clash = {
        "who": ["amber-01", "amber-02"],
        "count": 2,
        "clash": [
            "weekly_hours: 37 h 30 min of paid time a week (hard)",
            "sick leave from Monday 2 March 00:00 to Tuesday 3 March 00:00, 7 h 30 min of it paid",
        ],
        "remedies": ["leave weekly_hours out for each of them"],
        "given": "weekly_hours: at least 30 h of paid time a week",
    }
    soft = {
        "person": 2, "day": 1, "strength": 3, "name": "weekends",
        "text": "amber-03: works one day only of the weekend of 2026-03-07 (rule weekends)",
    }

    def change(data):
        data["plan"]["clashes"] = [clash]
        data["plan"]["soft"] = [soft]

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "clashes.html")
        changed_copy(HARBOUR, path, change)
        with OpenPage(browser, path, "view=impossible&lang=de") as page:
            words = page.text("#view")
            assert "krank von Montag, 2. März 00:00" in words, words
            assert "weekly_hours für jede davon weglassen" in words
            assert words.count("weekends") == 1, words
            assert page.count("#view [lang=en]") == 0
            page.page.select_option("#tools select >> nth=0", "en")
            assert "leave weekly_hours out for each of them" in page.text("#view")
            page.assert_accessible("clashes")
        with OpenPage(browser, path, "view=week&lang=de") as page:
            assert page.count("#view [lang=en]") == 0
            assert "bewiesene Schranke" in page.text("#view")


def changed_copy(source, target, change):
    with open(source, encoding="utf-8") as file:
        text = file.read()
    data = json.loads(DATA.search(text).group(2))
    change(data)
    inert = json.dumps(data).replace("<", "\\u003c")
    with open(target, "w", encoding="utf-8") as file:
        file.write(DATA.sub(lambda found: found.group(1) + inert + found.group(3), text, count=1))


def test_two_thousand_people_stand_at_once(browser):
    assert os.path.getsize(LARGE) < 12_000_000
    for view in ("people", "week", "queues"):
        with OpenPage(browser, LARGE, f"view={view}") as page:
            taken = page.script_milliseconds()
            print(f"  {view}: {taken} ms of script")
            assert taken < 1000, f"{view} of 2,000 people takes {taken} ms of script"
            assert page.count(".row") < 80, "rows that nobody sees are drawn"


def test_two_thousand_people_are_found_and_scrolled(browser):
    with OpenPage(browser, LARGE, "view=people") as page:
        assert page.text(".status") == "2,000 people shown"
        page.page.evaluate("document.querySelector('#grid').scrollTop = 1e6")
        page.wait_until(
            "[...document.querySelectorAll('.row')].some((row) => Number(row.dataset.at) > 2000)"
        )
        page.page.fill("#filter-q", "p1507")
        assert page.text(".status") == "1 of 2,000 people shown"
        page.page.click(".row:not(.group) .who")
        assert page.count("#card b img") == 0
        page.assert_accessible("2,000 people")


def test_hostile_names_stay_names(browser):
    with OpenPage(browser, LARGE, "view=people") as page:
        page.page.fill("#filter-q", "onerror")
        assert "<img src=x" in page.text(".row:not(.group) .who .name")
        assert page.count("img") == 0


def test_sizes(browser):
    assert os.path.getsize(HARBOUR) < 3_000_000


def main():
    tests = {name: run for name, run in globals().items() if name.startswith("test_")}
    passed, failed = 0, 0
    start = time.monotonic()
    with sync_playwright() as playwright:
        # A container has no sandbox of the browser's own; the page is ours and asks for nothing.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, run in tests.items():
            began = time.monotonic()
            try:
                run(browser)
                passed += 1
                print(f"ok    {name} ({time.monotonic() - began:.1f} s)")
            except Exception:  # Every failure is told, whatever it is.
                failed += 1
                print(f"FAIL  {name}")
                traceback.print_exc()
        browser.close()
    print(f"Browser tests took {time.monotonic() - start:.0f} s.")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
