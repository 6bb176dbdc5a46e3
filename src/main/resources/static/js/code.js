// A link like /join#CODE never sends its code in an address: it moves into the field, and out of the address bar.
const field = document.querySelector("input[data-code][name='code']");
if (field && location.hash.length > 1) {
  try {
    field.value = decodeURIComponent(location.hash.slice(1));
  } catch {
    field.value = location.hash.slice(1);
  }
  history.replaceState(null, "", location.pathname + location.search);
  field.form?.querySelector("[type='submit'], button:not([type])")?.focus();
}
