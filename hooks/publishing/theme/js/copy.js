// A button beside each feed that copies its address; where that cannot be done there is none.

const said = document.createElement("p");
said.setAttribute("role", "status");
said.className = "hub-unseen";

function button(link) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "hub-second hub-copy";
  made.textContent = "Copy";
  made.setAttribute("aria-label", `Copy the address of the feed ${link.dataset.feed}`);
  made.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(link.href);
      made.textContent = "Copied";
      said.textContent = `The address of the feed ${link.dataset.feed} is copied.`;
    } catch {
      said.textContent = `It could not be copied. The address is ${link.href}`;
    }
  });
  return made;
}

if (navigator.clipboard) {
  for (const link of document.querySelectorAll("a[data-feed]")) {
    link.after(" ", button(link));
  }
  document.querySelector("article").append(said);
}
