// What stands in the form becomes a draft, and a draft that was kept goes back into the form.
//
// The browser keeps a flat record: the value of each question by its name, `people.0.name`; where
// several may be chosen, a list of values.

export function read(form) {
  const flat = {};
  for (const control of form.elements) {
    const { name, type, value } = control;
    if (!name || (type === "radio" && !control.checked)) continue;
    if (type === "checkbox") flat[name] = [...(flat[name] ?? []), ...(control.checked ? [value] : [])];
    else flat[name] = value;
  }
  return flat;
}

// Puts values back; `grow` is asked to make the row that a name needs.
export function write(form, flat, grow) {
  for (const [name, value] of Object.entries(flat)) {
    if (!form.elements.namedItem(name)) grow(name);
    for (const control of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (["checkbox", "radio"].includes(control.type)) control.checked = [value].flat().includes(control.value);
      else control.value = value;
    }
  }
}

// The draft, as `story.js` describes it.
export function draftOf(flat, data) {
  const kind = data.kinds.find(each => each.name === flat.kind) ?? data.kinds[0];
  const sections = kind.sections.map((heading, index) =>
    [heading, flat[`section.${kind.name}.${index}`] ?? ""]);
  return {
    kind: kind.name,
    file: (flat.file ?? "").trim().replace(/\.md$/i, ""),
    values: Object.fromEntries(data.fields.map(field => [field.name, valueOf(field, flat)])),
    sections: Object.fromEntries(sections),
    opening: flat.opening ?? "",
    turns: rows("turns", flat),
  };
}

function valueOf(field, flat) {
  if (field.kind === "entries") return rows(field.name, flat);
  const value = flat[field.name];
  if (field.kind !== "tags") return value ?? "";
  const typed = name => name.startsWith(`${field.name}.`);
  return [value ?? [], ...Object.keys(flat).filter(typed).map(name => flat[name])].flat();
}

// The rows of a question that may be answered several times; one that is not there is empty.
function rows(name, flat) {
  const found = [];
  for (const [key, value] of Object.entries(flat)) {
    const [first, place, inner] = key.split(".");
    if (first === name && inner) (found[Number(place)] ??= {})[inner] = value;
  }
  return Array.from(found, row => row ?? {});
}
