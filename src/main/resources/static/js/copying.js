// Puts a copy button after each [data-copy="Copy"][data-copied="Copied"]. It copies data-copy-text, else the text itself.
for (const source of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break; // without it, pressing the text selects it all
  const button = document.createElement("button");
  button.type = "button";
  button.className = "second";
  button.textContent = source.dataset.copy;
  const status = document.createElement("span");
  status.className = "soft";
  status.setAttribute("role", "status");
  const row = document.createElement("p");
  row.className = "row";
  row.append(button, status);
  source.after(row);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.dataset.copyText ?? source.textContent.trim());
      status.textContent = source.dataset.copied;
    } catch {
      getSelection().selectAllChildren(source); // the browser said no: it is marked, ready to copy by hand
    }
  });
}
