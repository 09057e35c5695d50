// A button beside each feed that copies its address, and on each text that can be copied; where a browser
// cannot do it there is none.

const said = document.createElement("p");
said.setAttribute("role", "status");
said.className = "hub-unseen";

function button(name, text) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "hub-second hub-copy";
  made.textContent = "Copy";
  made.setAttribute("aria-label", `Copy ${name}`);
  made.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      made.textContent = "Copied";
      said.textContent = `Copied: ${name}.`;
    } catch {
      said.textContent = `It could not be copied. It is: ${text}`;
    }
  });
  return made;
}

if (navigator.clipboard) {
  for (const link of document.querySelectorAll("a[data-feed]")) {
    link.parentNode.append(" ", button(`the address of the feed ${link.dataset.feed}`, link.href)); // moves nothing
  }
  for (const text of document.querySelectorAll("[data-copy]")) {
    text.after(button(text.dataset.copy, text.textContent));
  }
  document.querySelector("article").append(said);
}
