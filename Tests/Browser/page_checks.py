"""What holds of every page, and ways to drive one."""

import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

VIEWS = ["week", "people", "queues", "coverage", "prices", "budget", "impossible"]
SERIOUS = {"serious", "critical"}


class OpenPage:
    """A rota.html in a browser, with everything it complains of or asks for."""

    def __init__(self, browser, path, fragment="", width=1400, height=900, scheme="light"):
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, locale="en-GB"
        )
        self.page = self.context.new_page()
        self.complaints = []
        self.requests = []
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("dialog", self.dialog)
        self.url = Path(path).resolve().as_uri()
        self.page.goto(f"{self.url}#{fragment}")
        self.page.wait_for_selector("html[data-ready]")

    def heard(self, message):
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def dialog(self, dialog):
        self.complaints.append(f"a dialog opened: {dialog.message}")
        dialog.dismiss()

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.context.close()
        if failure[0] is None:
            assert not self.complaints, f"the browser complains: {self.complaints}"
            outside = [url for url in self.requests if not url.startswith((self.url, "data:"))]
            assert not outside, f"the page asks for {outside}"

    # What is there

    def text(self, selector):
        return self.page.locator(selector).first.inner_text()

    def count(self, selector):
        return self.page.locator(selector).count()

    def wait_until(self, expression, seconds=10):
        """Looks again and again from outside: the page's policy lets nothing be evaluated inside."""
        for _ in range(seconds * 50):
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(20)
        raise AssertionError(f"never came true in {seconds} s: {expression}")

    def script_milliseconds(self):
        return int(self.page.evaluate("document.documentElement.dataset.ready"))

    def focused(self, expression):
        return self.page.evaluate(f"document.activeElement.{expression}")

    def parameters(self):
        return dict(re.findall(r"(\w+)=([^&]*)", self.page.evaluate("location.hash")))

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def is_as_wide_as_the_window(self):
        return self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def assert_accessible(self, what, rules=None):
        options = {"resultTypes": ["violations"]}
        if rules:
            options["runOnly"] = {"type": "rule", "values": rules}
        results = Axe().run(self.page, options=options)
        found = [
            f"{violation['impact']} {violation['id']}: {violation['nodes'][0]['html'][:160]}"
            for violation in results.response["violations"]
            if violation["impact"] in SERIOUS
        ]
        assert not found, f"{what} is hard to use for some: {found}"
