(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const cards = all(".card");
  const byId = new Map(cards.map((card) => [card.id, card]));
  const marks = all("mark");
  const reports = all(".report");
  const filters = document.querySelector(".filters");
  const status = document.getElementById("status");
  let now = null;

  const say = (words) => { status.textContent = words; };
  const prefix = (mark) => mark.closest(".report").id + "f";
  const marksOf = (card) => {
    const wanted = card.dataset.n;
    return all("mark", card.closest(".report")).filter((mark) =>
      mark.dataset.f.split(" ").includes(wanted));
  };

  const leave = () => {
    all(".now").forEach((one) => one.classList.remove("now"));
    now = null;
  };
  const visit = (card, { open = true, focus = true } = {}) => {
    leave();
    now = card;
    card.classList.add("now");
    const own = marksOf(card);
    own.forEach((mark) => mark.classList.add("now"));
    if (open) card.querySelector("details").open = true;
    lay();
    if (focus) card.focus({ preventScroll: true });
    const ends = [card, own[0] || card].map((one) => one.getBoundingClientRect());
    const top = Math.min(...ends.map((end) => end.top));
    const bottom = Math.max(...ends.map((end) => end.bottom));
    if (bottom - top < innerHeight - 160) scrollBy(0, (top + bottom - innerHeight) / 2);
    else card.scrollIntoView({ block: "center" });
  };

  // cards lie in the margin as near to their lines as those above allow; the visited one beside its own
  const wide = matchMedia("(min-width: 62.01rem)");
  const gap = 12;
  const texts = all(".text").map((text) => ({ text, groups: all(".cards", text) })).filter((one) => one.groups.length);
  const placed = (wanted, heights, anchor, least) => {
    const tops = [];
    const forward = (from) => {
      for (let i = from; i < wanted.length; i++) {
        const floor = i ? tops[i - 1] + heights[i - 1] + gap : 0;
        tops[i] = Math.max(wanted[i], floor);
      }
    };
    forward(0);
    if (anchor > 0) {
      tops[anchor] = wanted[anchor];
      for (let i = anchor - 1; i >= 0; i--) tops[i] = Math.min(tops[i], tops[i + 1] - heights[i] - gap);
      const over = Math.max(0, least - tops[0]);
      for (let i = 0; i <= anchor; i++) tops[i] += over;
      forward(anchor + 1);
    }
    return tops;
  };
  let printing = false;
  const lay = () => {
    if (printing) return;
    for (const { text, groups } of texts) {
      const on = wide.matches && !text.matches(".long");
      text.classList.toggle("placed", on);
      groups.forEach((group) => { group.style.top = ""; });
      text.style.minHeight = "";
      if (!on) continue;
      const there = groups.filter((group) => group.offsetHeight);
      const top = text.getBoundingClientRect().top;
      const wanted = there.map((group) => {
        const words = group.previousElementSibling || group;
        return words.getBoundingClientRect().top - top + parseFloat(getComputedStyle(words).paddingTop);
      });
      const heights = there.map((group) => group.offsetHeight);
      const anchor = there.findIndex((group) => group.contains(now));
      if (anchor > 0) wanted[anchor] -= now.offsetTop;
      // beside the headline there is room too
      const least = text.closest(".report").getBoundingClientRect().top + 24 - top;
      const tops = placed(wanted, heights, anchor, least);
      there.forEach((group, i) => { group.style.top = `${tops[i]}px`; });
      const last = there.length - 1;
      if (last >= 0) text.style.minHeight = `${tops[last] + heights[last]}px`;
    }
  };
  const unlay = () => texts.forEach(({ text, groups }) => {
    text.classList.remove("placed");
    text.style.minHeight = "";
    groups.forEach((group) => { group.style.top = ""; });
  });
  const shown = () => cards.filter((card) => !card.hidden);
  const step = (by) => {
    const among = shown();
    if (!among.length) return say("no finding is shown");
    const at = among.indexOf(now);
    const first = among.findIndex((card) => card.getBoundingClientRect().top > 0);
    const next = at >= 0 ? at + by : by > 0 ? Math.max(first, 0) : (first < 0 ? among.length : first) - 1;
    if (next < 0 || next >= among.length) return say(by > 0 ? "the last finding" : "the first finding");
    if (now) now.querySelector("details").open = false;
    visit(among[next]);
  };
  const turn = (by) => {
    const link = document.querySelector(by > 0 ? "a[rel=next]" : "a[rel=prev]");
    if (link) return link.click();
    if (reports.length < 2) return say("there is no other article");
    const tops = reports.map((report) => report.getBoundingClientRect().top);
    const edge = 120;
    const next = by > 0 ? tops.findIndex((top) => top > edge) : tops.findLastIndex((top) => top < -edge);
    if (next < 0) return say(by > 0 ? "the last article" : "the first article");
    leave();
    reports[next].scrollIntoView();
    reports[next].focus({ preventScroll: true });
  };

  // rows of the index
  const rows = all(".matrix .to");
  const row = (by) => {
    const at = rows.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
    if (rows[next]) rows[next].focus();
  };

  const chosen = (form, name) => new Set(all(`input[name=${name}]:checked`, form).map((box) => box.value));
  const filter = () => {
    const form = filters.querySelector("form");
    const severities = chosen(form, "severity");
    const categories = chosen(form, "category");
    const rule = form.elements.rule.value;
    for (const card of cards) {
      const of = card.dataset;
      card.hidden = !(severities.has(of.severity) && categories.has(of.category) && (!rule || of.rule === rule));
      const reference = document.getElementById(card.id + "m");
      if (reference) reference.hidden = card.hidden;
    }
    for (const mark of marks) {
      const top = mark.dataset.f.split(" ").map((n) => byId.get(prefix(mark) + n)).find((card) => !card.hidden);
      mark.dataset.severity = top ? top.dataset.severity : "";
      if (!mark.dataset.all) mark.dataset.all = mark.dataset.family;
      mark.dataset.family = top ? top.querySelector(".category").classList[1] : "";
    }
    for (const part of all(".comparison")) {
      part.hidden = part.dataset.findings.split(" ").every((id) => byId.get(id).hidden);
    }
    if (now && now.hidden) leave();
    lay();
    const left = shown().length;
    const words = `${left} of ${cards.length} findings shown`;
    form.querySelector("[data-shown]").textContent = words;
    filters.querySelector("summary").textContent = left === cards.length ? "Filters" : `Filters: ${left} of ${cards.length}`;
    say(words);
  };
  if (filters) {
    filters.hidden = false;
    const form = filters.querySelector("form");
    form.addEventListener("change", filter);
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  const copied = (button, words) => {
    const before = button.textContent;
    button.textContent = "Copied";
    say(`copied ${words}`);
    setTimeout(() => { button.textContent = before; }, 1500);
  };
  const copy = async (button) => {
    const words = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(words);
      copied(button, words);
    } catch {
      // pages from a file may not write to the clipboard: the words are selected instead
      const range = document.createRange();
      range.selectNodeContents(button.parentNode.querySelector("code"));
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      if (document.execCommand("copy")) copied(button, words);
      else say("selected: copy it with your keyboard");
    }
  };
  all(".copy").forEach((button) => { button.hidden = false; });

  document.addEventListener("click", (event) => {
    const on = event.target.closest("a.reference, mark, .copy, .card");
    const menu = event.target.closest(".menu");
    all(".menu[open]").forEach((one) => { if (one !== menu) one.open = false; });
    if (!on) return;
    if (on.matches(".copy")) return void copy(on);
    if (on.matches(".card")) {
      if (event.target.closest("a.number") || !event.target.closest("a, button, summary")) {
        if (event.target.closest("a.number")) event.preventDefault();
        if (!getSelection().toString()) visit(on, { open: false, focus: false });
      }
      return;
    }
    const card = on.matches("mark")
      ? on.dataset.f.split(" ").map((n) => byId.get(prefix(on) + n)).find((one) => !one.hidden)
      : byId.get(on.hash.slice(1));
    if (card) { event.preventDefault(); visit(card); }
  });

  const keysMenu = document.querySelector(".keys");
  if (keysMenu) keysMenu.hidden = false;
  const keys = {
    j: () => (cards.length ? step(1) : row(1)),
    k: () => (cards.length ? step(-1) : row(-1)),
    n: () => turn(1),
    p: () => turn(-1),
    o: () => {
      const every = shown().map((card) => card.querySelector("details"));
      const open = every.some((one) => !one.open);
      every.forEach((one) => { one.open = open; });
    },
    c: () => { if (now) { now.querySelector("details").open = true; copy(now.querySelector(".copy")); } },
    f: () => {
      if (!filters) return;
      filters.open = !filters.open;
      filters.querySelector(filters.open ? "input" : "summary").focus();
    },
    "?": () => { if (keysMenu) keysMenu.open = !keysMenu.open; },
    Escape: () => { all(".menu[open]").forEach((one) => { one.open = false; }); leave(); },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select")) return;
    if (Object.hasOwn(keys, event.key)) { event.preventDefault(); keys[event.key](); }
  });

  const theme = document.querySelector("[data-theme-button]");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });

  let closed = [];
  addEventListener("beforeprint", () => {
    printing = true;
    unlay();
    closed = all(".card details:not([open])");
    closed.forEach((one) => { one.open = true; });
  });
  addEventListener("afterprint", () => {
    closed.forEach((one) => { one.open = false; });
    printing = false;
    lay();
  });

  lay();
  addEventListener("resize", lay);
  all(".card details").forEach((one) => one.addEventListener("toggle", lay));
  const asked = byId.get(location.hash.slice(1));
  if (asked) visit(asked);
})();
