// Asks the device for a passkey, and sends its answer with the form: data-passkey="make" on a form, "show" on a button.
// Without this script nothing of it is offered.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const told = (credential) => {
  const { response } = credential;
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? null,
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(response.clientDataJSON),
      ...(response.attestationObject
        ? { attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] }
        : {
            authenticatorData: text(response.authenticatorData),
            signature: text(response.signature),
            userHandle: text(response.userHandle),
          }),
    },
  });
};

const make = (options) =>
  navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: options.excludeCredentials.map((there) => ({ ...there, id: bytes(there.id) })),
    },
  });

const show = async (form) => {
  const answer = await fetch("/sign-in/passkey", { headers: { Accept: "application/json" } });
  const asked = await answer.json();
  const { rpId, timeout, userVerification, challenge } = JSON.parse(asked.options);
  form.elements.challenge.value = asked.challenge;
  return navigator.credentials.get({ publicKey: { rpId, timeout, userVerification, challenge: bytes(challenge) } });
};

const send = async (form, button, words, asking) => {
  const said = form.querySelector("[data-passkey-said]");
  said.textContent = "";
  button.disabled = true;
  try {
    form.elements.credential.value = told(await asking());
    button.disabled = false;
    form.dataset.answered = "true";
    form.requestSubmit(button);
  } catch (refused) {
    button.disabled = false;
    said.textContent = refused.name === "InvalidStateError" && words.there ? words.there : words.stopped;
  }
};

if (window.PublicKeyCredential && navigator.credentials) {
  for (const without of document.querySelectorAll("[data-passkey-without]")) without.hidden = true;
  for (const form of document.querySelectorAll("form[data-passkey='make']")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      if (form.dataset.answered) return;
      event.preventDefault();
      send(form, form.querySelector("button"), form.dataset, () => make(JSON.parse(form.dataset.options)));
    });
  }
  for (const button of document.querySelectorAll("button[data-passkey='show']")) {
    button.closest("[data-passkey-offer]").hidden = false;
    button.addEventListener("click", (event) => {
      if (button.form.dataset.answered) return;
      event.preventDefault();
      send(button.form, button, button.dataset, () => show(button.form));
    });
  }
}
