// Fills in what this device knows: its own time zone, and the time now. Both stay the person's to change.
const form = document.querySelector("form[data-here]");
if (form) {
  const zone = form.querySelector("select[name='zone']");
  if (zone && !zone.value) {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone.selectedIndex < 0) {
      zone.selectedIndex = 0;
    }
  }
  const start = form.querySelector("input[name='start']");
  if (start && !start.value) {
    const now = new Date();
    now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
    start.value = now.toISOString().slice(0, 16);
  }
}
