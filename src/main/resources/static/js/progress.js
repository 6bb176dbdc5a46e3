// The sentence on how far one is follows each answer; its words for every count come with the page.
const sentence = document.querySelector("[data-progress]");
const words = document.querySelectorAll("[data-progress-words] > li");

if (sentence && words.length > 0) {
  const answered = () => document.querySelectorAll('[data-card] input[name$=".need"]:checked:not([value=""])').length;
  document.addEventListener("change", () => {
    sentence.textContent = words[Math.min(answered(), words.length - 1)].textContent;
  });
}
