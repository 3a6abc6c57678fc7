// The page reads without this: it adds the card, the filters, the keys and the jumps to words.
(() => {
  const find = (query, root = document) => [...root.querySelectorAll(query)];
  const byId = (id) => document.getElementById(id);

  const items = new Map(find(".issues > .issue").map((item) => [item.dataset.number, item]));
  const marks = new Map(); // the pieces of each issue
  const ties = new Map(); // the pieces of each related place, as "issue.place"
  const gather = (map, key, element) => map.set(key, [...(map.get(key) || []), element]);
  for (const piece of find("[data-issues]")) {
    for (const number of piece.dataset.issues.split(" ")) gather(marks, number, piece);
  }
  for (const piece of find("[data-related]")) {
    for (const key of piece.dataset.related.split(" ")) gather(ties, key, piece);
  }

  const card = byId("card");
  let current = null; // the issue selected
  let pinned = false; // whether the card stays when the pointer leaves
  let lit = []; // what is highlighted for it

  // The first issue of a piece that the filters leave on the page.
  const visible = (piece) => piece.dataset.issues.split(" ").filter((n) => !items.get(n).hidden);

  function light(number) {
    for (const element of lit) element.classList.remove("now", "tied");
    lit = [];
    if (number === null) return;
    for (const piece of marks.get(number) || []) {
      piece.classList.add("now");
      lit.push(piece);
    }
    for (const [key, pieces] of ties) {
      if (key.split(".")[0] !== number) continue;
      for (const piece of pieces) {
        piece.classList.add("tied");
        lit.push(piece);
      }
    }
  }

  function bring(element, where = "center") {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: where, behavior: calm ? "auto" : "smooth" });
  }

  function select(number, { article = true, list = true } = {}) {
    if (current !== null) items.get(current).removeAttribute("aria-current");
    current = number;
    light(number);
    if (number === null) return;
    const item = items.get(number);
    item.setAttribute("aria-current", "true");
    const beside = getComputedStyle(document.querySelector("aside")).position === "sticky";
    if (list && beside) {
      // Scrolls the list alone: scrollIntoView would move the page as well.
      const box = document.querySelector("aside");
      const top = item.getBoundingClientRect().top - box.getBoundingClientRect().top;
      const tools = document.querySelector(".tools").offsetHeight;
      if (top < tools || top + item.offsetHeight > box.clientHeight) {
        box.scrollTop += top - tools - 12;
      }
    }
    const piece = (marks.get(number) || [])[0];
    if (article && piece) bring(piece);
  }

  // The card

  function showCard(piece, numbers) {
    card.replaceChildren();
    for (const number of numbers) {
      const copy = items.get(number).cloneNode(true);
      const box = document.createElement("div");
      box.className = copy.className;
      box.append(...copy.childNodes);
      for (const named of find("[id]", box)) named.removeAttribute("id");
      card.append(box);
    }
    card.hidden = false;
    const at = [...piece.getClientRects()][0] || piece.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.max(12, Math.min(at.left, width - card.offsetWidth - 12));
    const below = at.bottom + 8 + card.offsetHeight <= innerHeight;
    const top = below || at.top < card.offsetHeight + 8 ? at.bottom + 8 : at.top - card.offsetHeight - 8;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${top + scrollY}px`;
  }

  function hideCard() {
    card.hidden = true;
    pinned = false;
  }

  let timer = 0;
  const later = (act, wait) => { clearTimeout(timer); timer = setTimeout(act, wait); };
  const text = byId("text");
  text.addEventListener("mouseover", (event) => {
    const piece = event.target.closest("[data-issues]");
    if (pinned) return;
    if (piece && visible(piece).length) later(() => showCard(piece, visible(piece)), 90);
    else if (!card.hidden) later(hideCard, 220);
  });
  text.addEventListener("mouseleave", () => { if (!pinned) later(hideCard, 220); });
  card.addEventListener("mouseenter", () => clearTimeout(timer));
  card.addEventListener("mouseleave", () => { if (!pinned) later(hideCard, 220); });
  text.addEventListener("focusin", (event) => {
    const piece = event.target.closest("[data-issues]");
    if (piece && !pinned && visible(piece).length && piece.matches(":focus-visible")) {
      showCard(piece, visible(piece));
    }
  });
  text.addEventListener("focusout", () => { if (!pinned) later(hideCard, 220); });

  function pin(piece, numbers) {
    clearTimeout(timer);
    showCard(piece, numbers);
    pinned = true;
  }

  text.addEventListener("click", (event) => {
    const piece = event.target.closest("[data-issues]");
    if (!piece) return;
    event.preventDefault();
    const numbers = visible(piece);
    if (!numbers.length) return;
    // Where spans lie on each other, each click goes on to the next.
    const turn = numbers[(numbers.indexOf(current) + 1) % numbers.length];
    const again = pinned && numbers.includes(current);
    select(again ? turn : numbers[0], { article: false });
    pin(piece, [current, ...numbers.filter((number) => number !== current)]);
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-issues], #card, aside, .strip")) {
      hideCard();
      select(null);
    }
  });

  // Jumps: from the list and the card into the article, and from the strip to a sentence

  function flash(element) {
    element.classList.remove("here");
    void element.offsetWidth; // starts the animation anew
    element.classList.add("here");
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".jump, .related a, .again a, .strip a");
    if (!link) return;
    const item = link.closest(".issue");
    const tied = link.dataset.to && ties.get(link.dataset.to);
    if (link.matches(".jump")) {
      const number = link.hash.slice("#at-".length);
      if (!marks.has(number)) return;
      event.preventDefault();
      hideCard();
      select(number, { list: !item || !item.id });
      marks.get(number)[0].focus({ preventScroll: true });
      return;
    }
    const target = tied ? tied[0] : byId(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    hideCard();
    if (tied) light(link.dataset.to.split(".")[0]);
    bring(target);
    flash(target.closest(".s") || target);
    if (link.closest(".strip")) markBar(link);
  });

  // The strip: one stop for the tab key, arrows within it

  const bars = find(".strip a");
  const told = byId("sentence");
  for (const bar of bars.slice(1)) bar.tabIndex = -1;
  function tell(bar) {
    const sentence = byId(bar.hash.slice(1));
    const words = sentence ? sentence.textContent.trim().slice(0, 90) : "";
    told.textContent = `${bar.getAttribute("aria-label")}. ${words}`;
  }
  function markBar(bar) {
    for (const other of find(".strip [aria-current]")) other.removeAttribute("aria-current");
    bar.setAttribute("aria-current", "true");
  }
  for (const act of ["mouseover", "focusin"]) {
    document.querySelector(".strip").addEventListener(act, (event) => {
      if (event.target.matches("a")) tell(event.target);
    });
  }
  document.querySelector(".strip").addEventListener("keydown", (event) => {
    const at = bars.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bars.length - 1 }[event.key];
    if (at < 0 || to === undefined || !bars[to]) return;
    event.preventDefault();
    bars[at].tabIndex = -1;
    bars[to].tabIndex = 0;
    bars[to].focus();
  });

  // The filters

  const chips = find(".chip");
  const choice = byId("rule");
  function filter() {
    const off = new Set(
      chips.filter((chip) => chip.ariaPressed === "false").map((chip) => chip.dataset.severity),
    );
    let shown = 0;
    for (const item of items.values()) {
      const { severity, rule } = item.dataset;
      item.hidden = off.has(severity) || (choice.value !== "" && rule !== choice.value);
      shown += item.hidden ? 0 : 1;
    }
    for (const piece of find("[data-issues]")) {
      piece.classList.toggle("off", !visible(piece).length);
    }
    const all = items.size.toLocaleString("en");
    byId("shown").textContent = shown === items.size ? all : `${shown.toLocaleString("en")} of ${all}`;
    byId("none").hidden = shown > 0;
    byId("none").textContent = items.size ? "No issue passes the filters." : "No issues.";
    hideCard();
    if (current !== null && items.get(current).hidden) select(null);
  }
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.ariaPressed = chip.ariaPressed === "true" ? "false" : "true";
      filter();
    });
  }
  choice.addEventListener("change", filter);

  // Next and previous

  function step(by) {
    const numbers = [...items.keys()].filter((number) => !items.get(number).hidden);
    if (!numbers.length) return;
    let at = numbers.indexOf(current);
    at = at < 0 ? (by > 0 ? 0 : numbers.length - 1) : (at + by + numbers.length) % numbers.length;
    hideCard();
    select(numbers[at]);
    const piece = (marks.get(numbers[at]) || [])[0];
    if (!piece) return;
    piece.focus({ preventScroll: true });
  }
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("select, input, textarea")) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "Escape") {
      hideCard();
      select(null);
    }
  });

  // Copies a suggestion

  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    const words = button.parentElement.querySelector("ins").textContent;
    try {
      await navigator.clipboard.writeText(words);
      button.textContent = "Copied";
    } catch {
      const range = document.createRange();
      range.selectNodeContents(button.parentElement.querySelector("ins"));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      button.textContent = "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
})();
