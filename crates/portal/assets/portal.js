// Comfort only: every page works without this file.
(() => {
  "use strict";

  const LENGTH = 8;
  // Crockford base32; I and L are read as 1, O as 0, as the server does.
  const clean = (text) =>
    text
      .toUpperCase()
      .replace(/[IL]/g, "1")
      .replace(/O/g, "0")
      .replace(/[^0-9A-HJKMNP-TV-Z]/g, "")
      .slice(0, LENGTH);

  // The passcode of a scanned code travels behind the #, which no server sees. It leaves the address bar at once.
  let scanned = "";
  if (location.hash.length > 1) {
    let text = location.hash.slice(1);
    try {
      text = decodeURIComponent(text);
    } catch {
      // Not encoded after all: taken as it is.
    }
    if (clean(text).length === LENGTH && text.length <= 16) {
      scanned = clean(text);
      history.replaceState(null, "", location.pathname + location.search);
    }
  }
  if (scanned) {
    for (const link of document.querySelectorAll("a[data-keep-passcode]")) link.hash = scanned;
    // Browsers carry what is behind the # through the answer that leads back here.
    for (const form of document.querySelectorAll("form[data-keep-passcode]")) form.action += `#${scanned}`;
  }

  const form = document.querySelector("form[data-passcode]");
  const field = form && form.querySelector("input.code");
  if (field) {
    const boxes = [...form.querySelectorAll(".box")];
    const draw = () => {
      const typed = clean(field.value);
      const at = Math.min(typed.length, LENGTH - 1);
      boxes.forEach((box, n) => {
        box.textContent = typed[n] || "";
        box.classList.toggle("now", n === at);
      });
    };
    const put = (text) => {
      field.value = clean(text);
      draw();
    };
    field.addEventListener("input", (event) => {
      if (!event.isComposing) put(field.value);
    });
    field.addEventListener("compositionend", () => put(field.value));
    // What cannot be seen cannot be edited in the middle: the caret stays behind the last character.
    const toEnd = () => field.setSelectionRange(field.value.length, field.value.length);
    field.addEventListener("focus", () => setTimeout(toEnd));
    field.addEventListener("click", toEnd);
    form.classList.add("js");
    put(scanned || field.value);

    const paste = form.querySelector("[data-paste]");
    if (navigator.clipboard && navigator.clipboard.readText) {
      paste.hidden = false;
      paste.addEventListener("click", async () => {
        try {
          put(await navigator.clipboard.readText());
        } catch {
          // Refused by the person or the browser: they can still paste into the field.
        }
        field.focus();
      });
    }
  }

  // One tap, one try: a second would meet a link that the first one used.
  for (const any of document.querySelectorAll("form")) {
    any.addEventListener("submit", (event) => {
      const button = any.querySelector("button[type=submit]");
      if (button.getAttribute("aria-disabled") === "true") event.preventDefault();
      else button.setAttribute("aria-disabled", "true");
      // What is downloaded leaves the page where it is.
      if (any.hasAttribute("data-stays")) setTimeout(() => button.removeAttribute("aria-disabled"), 8000);
    });
  }
  addEventListener("pageshow", () => {
    for (const button of document.querySelectorAll("button[aria-disabled]")) button.removeAttribute("aria-disabled");
  });

  // A password is shown while its button is pressed in, and goes out as one.
  for (const button of document.querySelectorAll("[data-reveal]")) {
    const secret = document.getElementById(button.dataset.reveal);
    const show = (shown) => {
      secret.type = shown ? "text" : "password";
      button.setAttribute("aria-pressed", String(shown));
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      show(secret.type === "password");
      secret.focus();
    });
    secret.form.addEventListener("submit", () => show(false));
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(source.value);
        button.textContent = button.dataset.done;
      } catch {
        source.select();
      }
    });
  }

  // A link to a closed answer opens it.
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const answer = document.getElementById(link.hash.slice(1));
    if (answer instanceof HTMLDetailsElement) link.addEventListener("click", () => (answer.open = true));
  }

  // The page notices by itself that the profile was downloaded, that the device has enrolled, or that the invite is over.
  const watch = document.querySelector("[data-watch]");
  if (watch) {
    for (const waiting of document.querySelectorAll("[data-waiting]")) waiting.hidden = false;

    // In place: loading the page again would take away the browser's question about the download.
    const until = [...document.querySelectorAll('[data-until="served"]')];
    // An earlier profile counts for nothing while an obstacle stands in the way.
    let served = !document.querySelector("[data-obstacle]") && until.some((one) => one.hidden);
    const moveOn = () => {
      served = true;
      const focused = document.activeElement && document.activeElement.closest('[data-until="served"]');
      for (const one of until) one.hidden = true;
      for (const one of document.querySelectorAll('[data-from="served"]')) one.hidden = false;
      const now = document.querySelector('[aria-current="step"]');
      const next = now && now.nextElementSibling;
      if (next) {
        now.removeAttribute("aria-current");
        now.classList.add("past");
        next.setAttribute("aria-current", "step");
        if (focused) {
          // The button under the focus is gone: go on where the person goes on.
          const title = next.querySelector(".title");
          title.tabIndex = -1;
          title.focus({ preventScroll: true });
        }
      }
      const said = document.querySelector("[data-said]");
      if (said) said.textContent = said.dataset.said;
    };

    let pause = 2000;
    let timer = 0;
    let looking = false;
    const look = async () => {
      clearTimeout(timer);
      if (looking) return;
      looking = true;
      if (document.visibilityState === "visible") {
        try {
          const answer = await fetch(watch.dataset.watch, { cache: "no-store", credentials: "same-origin" });
          if (answer.ok) {
            const { state } = await answer.json();
            const obstacle = document.querySelector("[data-obstacle]");
            if (state === "enrolled" || state === "over" || (state === "refused" && !obstacle)) {
              location.replace("/enroll");
              return;
            }
            // A new profile was downloaded since: the steps begin anew.
            if (obstacle && state !== "refused") {
              obstacle.remove();
              for (const mended of document.querySelectorAll("[data-mended]")) mended.hidden = false;
              const first = document.querySelector("ol.steps > li");
              if (first) first.setAttribute("aria-current", "step");
            }
            if (state === "served" && !served) moveOn();
          }
        } catch {
          // No network at this moment: installing a profile may interrupt it.
        }
      }
      looking = false;
      pause = Math.min(pause * 1.1, 10000);
      timer = setTimeout(look, pause);
    };
    timer = setTimeout(look, pause);
    // Whoever comes back from the settings should not wait for the next look.
    addEventListener("visibilitychange", () => {
      pause = 2000;
      if (document.visibilityState === "visible") look();
    });
    watch.addEventListener("click", () => (pause = 2000));
  }

  // The server writes its own zone; here the device's is known.
  const format = new Intl.DateTimeFormat(document.documentElement.dataset.dates, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  for (const time of document.querySelectorAll("time[datetime]")) {
    const moment = new Date(time.dateTime);
    if (!Number.isNaN(moment.getTime())) time.textContent = format.format(moment);
  }
})();
