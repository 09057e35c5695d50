// Put into every frame before anything else runs, and asked what it saw when the page has settled.
(() => {
  const ran = (what) => window.__trap && window.__trap("ran", String(what));
  window.__ran = (what) => (ran(what), 1);
  for (const name of ["alert", "confirm", "prompt", "print", "open"])
    window[name] = () => (ran(name), null);
  document.addEventListener("securitypolicyviolation", (event) =>
    window.__trap("blocked", `${event.violatedDirective} ${event.blockedURI} ${event.sample}`), true);
  addEventListener("error", (event) => {
    if (event.message) window.__trap("broke", event.message);
  }, true);

  // A link that would open a page is kept from it; one that would run a script is let go.
  const settle = (event) => {
    const link = event.target.closest && event.target.closest("a, area");
    const href = link && String(link.href.baseVal ?? link.href);
    if (link && /^(https?|mailto|tel|ftp):/i.test(href)) event.preventDefault();
  };
  addEventListener("click", settle, true);
  addEventListener("submit", (event) => event.preventDefault(), true);

  const HOVER = ["pointerover", "pointerenter", "mouseover", "mouseenter", "mousemove"];
  const PRESS = ["pointerdown", "mousedown", "touchstart", "pointerup", "mouseup", "contextmenu", "dblclick"];
  const LEAVE = ["mouseout", "mouseleave", "blur", "focusout"];
  const ROOTS = "main";
  const fire = (element, names) => names.forEach((name) =>
    element.dispatchEvent(new MouseEvent(name, {bubbles: true, cancelable: true, composed: true, view: window})));
  const touch = (element) => {
    fire(element, HOVER);
    element.focus && element.focus({preventScroll: true});
    fire(element, ["focus", "focusin", ...PRESS]);
    if (element.localName === "details") element.open = true;
    if (element.click) element.click(); else fire(element, ["click"]);
    fire(element, LEAVE);
  };

  // What a story's page may be made of; everything else is told, whether it runs or not.
  const TAGS = new Set(("p br hr h1 h2 h3 h4 h5 h6 strong em code pre blockquote ul ol li dl dt dd a img table " +
    "caption thead tbody tr th td div span sup sub section article nav header footer aside time q small figure " +
    "form label input button details summary mark svg path").split(" "));
  // What the page that searches has of its own.
  const OURS = ".hub-search, #search-found, link[rel=modulepreload], script[type=module][src^='../js/search/']";
  const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ue000-\uf8ff]|[\u{e0000}-\u{e0fff}]|[\u{f0000}-\u{10ffff}]|[\u{1d173}-\u{1d17a}]/u;
  const NAMING = /^(img|form|embed|object|iframe|a)$/;  // what a script may take for a part of the document
  const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/;
  const attribute = (element, {name, value}) => {
    const tag = element.localName, trusted = element.closest(OURS);
    if (/^on/i.test(name)) return "handler";
    if (/^(href|xlink:href|action|formaction|src|srcset|data|poster|ping|background)$/.test(name)) return address(element, name, value);
    if (name === "style") return "style";
    if (name === "srcdoc" || name === "ping" || name === "target" || name === "formaction") return name;
    if (name === "title" && /[<>&]/.test(value)) return "title with markup";
    if (/^data-/.test(name) && !trusted && !/^data-(copy|feed)$/.test(name)) return name;
    if ((name === "id" || name === "name") && !trusted && (/^__/.test(value) || (NAMING.test(tag) && value in document))) return `id ${value}`;
    if (name === "class" && /(^|\s)(md-|mermaid)/.test(value)) return `class ${value}`;
  };
  const address = (element, name, value) => {
    let url;
    try { url = new URL(value, location.href); } catch { return `${name} is no address`; }
    if (!/^(https?|mailto):$/.test(url.protocol)) return `${name} ${url.protocol}`;
    if (url.protocol === "mailto:" || url.origin === location.origin) return;
    if (name !== "href" || element.localName !== "a") return `foreign ${name}`;
    if (!/^https?:\/\/[a-z0-9]/i.test(value)) return `foreign ${name} in disguise`;
    if (url.username || url.password || !HOST.test(url.hostname) || /(^|\.)xn--/.test(url.hostname)) return "spoofed host";
    if (url.protocol !== "https:") return "http link";
  };
  const forbidden = (page) => {
    const found = [];
    for (const element of page.querySelectorAll("article *")) {
      const known = TAGS.has(element.localName) || element.closest(`.hub-map svg, svg.hub-spot, ${OURS}`);
      if (!known || (element.localName === "form" && !element.matches(".hub-search"))) found.push(`<${element.localName}>`);
      for (const one of element.attributes) { const what = attribute(element, one); if (what) found.push(what); }
    }
    for (const element of page.querySelectorAll("base, meta[http-equiv=refresh i], body iframe:not([hidden]), body object, body embed, body link, frame"))
      if (!element.matches(OURS)) found.push(`<${element.localName}>`);
    return [...new Set(found)];
  };
  const hidden = () => {
    const whole = document.title + (document.querySelector("article")?.innerText ?? "");
    const text = whole.replace(/\p{RGI_Emoji}/gv, "");
    const match = HIDDEN.exec(text);
    return match ? "U+" + match[0].codePointAt(0).toString(16).padStart(4, "0") : "";
  };
  const pause = (time) => new Promise((done) => setTimeout(done, time));

  window.__look = async (wait) => {
    const written = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const start = {forbidden: forbidden(written), hidden: hidden(), title: document.title, alive: document.querySelector("#hub-key")?.checked === true};
    for (const element of document.querySelectorAll("details")) element.open = true;
    for (const root of document.querySelectorAll(ROOTS)) [root, ...root.querySelectorAll("*")].forEach(touch);
    scrollTo(0, 1e6);
    await Promise.race([new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))), pause(300)]);
    await pause(wait);
    scrollTo(0, 0);
    return start;
  };

  // Asks the page that searches and touches what it finds; gives the words of that.
  window.__search = async (query) => {
    const form = document.querySelector(".hub-search"), count = document.querySelector("#search-count");
    const list = document.querySelector("#search-list");
    form.elements.q.value = query;
    form.requestSubmit();
    for (let turns = 0; turns < 400 && !count.textContent.includes(`\u201c${query}\u201d`); turns++) await pause(5);
    await pause(20);
    const found = document.querySelector("#search-found"), help = document.querySelector("#search-help");
    for (const element of found.querySelectorAll("details")) element.open = true;
    const words = list.textContent;
    [list, ...list.querySelectorAll("*"), help, ...help.querySelectorAll("p")].forEach(touch);
    await pause(5);
    return words;
  };
})();
