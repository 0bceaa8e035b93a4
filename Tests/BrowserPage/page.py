"""Opens a page in headless Chromium and says what is wrong with it, one line each.

Speaks the DevTools protocol over two pipes, so that nothing but Python is needed.
Usage: page.py BROWSER FILE [FOLDER], where FOLDER gets screenshots.
"""

import base64
import json
import os
import subprocess
import sys
import tempfile


class Browser:
    def __init__(self, program):
        self.profile = tempfile.TemporaryDirectory()
        to_browser, self.write_end = os.pipe()
        self.read_end, from_browser = os.pipe()
        os.set_inheritable(to_browser, True)
        os.set_inheritable(from_browser, True)
        command = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--remote-debugging-pipe", f"--user-data-dir={self.profile.name}", "about:blank",
        ]
        # The browser reads commands from descriptor 3 and answers on 4.
        script = f'exec 3<&{to_browser} 4>&{from_browser}; exec "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", script, "bash"] + command, pass_fds=(to_browser, from_browser),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b""
        self.number = 0
        self.session = None
        self.events = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")

    def receive(self):
        while b"\0" not in self.buffer:
            more = os.read(self.read_end, 1 << 16)
            if not more:
                raise RuntimeError("the browser has ended")
            self.buffer += more
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.write_end, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, address):
        self.events.clear()
        self.ask("Page.navigate", url=address)
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self.receive())

    def value(self, expression):
        result = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["exception"]["description"])
        return result["result"].get("value")

    def key(self, key):
        for kind in ("keyDown", "keyUp"):
            text = {"text": key} if kind == "keyDown" else {}
            code = {"Tab": 9, "Enter": 13}.get(key, ord(key[0].upper()))
            if len(key) > 1:
                text = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {}
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **text)

    def close(self):
        self.process.terminate()
        self.process.wait()


# The least contrast of any text against what stands behind it (WCAG 2.2, 1.4.3).
CONTRAST = """
(() => {
  const parts = color => {
    const found = color.match(/[\\d.]+/g).map(Number);
    return found.length > 3 ? found : [...found, 1];
  };
  const light = color => {
    const [r, g, b] = color.slice(0, 3).map(v => {
      v /= 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = node => {
    for (; node; node = node.parentElement) {
      const color = parts(getComputedStyle(node).backgroundColor);
      if (color[3] === 1) return color;
    }
    return [255, 255, 255, 1];
  };
  let worst = [99, ""];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || node.tagName === "SCRIPT") continue;
    const one = light(parts(getComputedStyle(node).color));
    const other = light(behind(node));
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < worst[0]) worst = [ratio, walker.currentNode.data.trim().slice(0, 40)];
  }
  return worst;
})()
"""

BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def main():
    program, file = sys.argv[1], os.path.abspath(sys.argv[2])
    folder = sys.argv[3] if len(sys.argv) > 3 else None
    address = "file://" + file
    browser = Browser(program)
    problems = []

    def check(holds, what):
        if not holds:
            problems.append(what)

    backgrounds = set()
    for name, width, height in (("desktop", 1280, 900), ("phone", 375, 740)):
        for scheme in ("light", "dark"):
            browser.ask(
                "Emulation.setDeviceMetricsOverride", width=width, height=height,
                deviceScaleFactor=1, mobile=name == "phone")
            browser.ask(
                "Emulation.setEmulatedMedia",
                features=[{"name": "prefers-color-scheme", "value": scheme}])
            browser.open(address)
            wide = browser.value("document.documentElement.scrollWidth - innerWidth")
            check(wide <= 0, f"{name}, {scheme}: {wide} pixels wider than the window")
            ratio, text = browser.value(CONTRAST)
            check(ratio >= 4.5, f"{name}, {scheme}: contrast {ratio:.2f} at “{text}”")
            backgrounds.add(browser.value(BACKGROUND))
            if folder:
                picture = browser.ask(
                    "Page.captureScreenshot", captureBeyondViewport=True)["data"]
                with open(os.path.join(folder, f"{name}-{scheme}.png"), "wb") as output:
                    output.write(base64.b64decode(picture))
            for event in browser.events:
                if event["method"] == "Log.entryAdded":
                    problems.append(f"log: {event['params']['entry']['text']}")
                if event["method"] == "Network.requestWillBeSent":
                    asked = event["params"]["request"]["url"]
                    check(asked == address, f"asks for {asked}")
    check(len(backgrounds) == 2, "light and dark look the same")

    rows = browser.value('document.querySelectorAll("li.row[id]").length')
    check(rows > 1, "has no changes to step through")
    here = 'document.activeElement.id'
    browser.key("j")
    check(browser.value(here) == "a1-c1", "j does not lead to the first change")
    browser.key("j")
    check(browser.value(here) == "a1-c2", "j does not lead to the next change")
    browser.key("k")
    check(browser.value(here) == "a1-c1", "k does not lead back")
    # Links that lead nowhere, and ids that occur twice.
    lost = browser.value(
        '[...document.querySelectorAll("a[href^=\\"#\\"]")]'
        '.filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash)')
    check(lost == [], f"links that lead nowhere: {lost}")
    twice = browser.value(
        '(ids => ids.filter((id, n) => ids.indexOf(id) !== n))'
        '([...document.querySelectorAll("[id]")].map(e => e.id))')
    check(twice == [], f"ids that occur twice: {twice}")

    # Without script the words are the same, and the tab key and enter lead on.
    words = browser.value("document.body.innerText")
    browser.ask("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(address)
    check(browser.value("document.body.innerText") == words, "reads differently without script")
    for _ in range(8):
        browser.key("Tab")
        if browser.value("document.activeElement.getAttribute('href')") == "#a1-c2":
            break
    browser.key("Enter")
    check(browser.value("location.hash") == "#a1-c2", "the tab key does not lead to the next change")

    printed = base64.b64decode(browser.ask("Page.printToPDF")["data"])
    check(printed.startswith(b"%PDF"), "cannot be printed")
    browser.close()
    print("\n".join(problems))
    return 1 if problems else 0


sys.exit(main())
