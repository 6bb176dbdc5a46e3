package gentlelanding.demo;

/** Robin: hands a template to clients, and learns nothing of who uses it. */
record Practitioner(Visitor robin) {

    /** A published template with an item of its own, and a code by which Kim has begun a profile of it. */
    void handOutATemplate(Visitor kim) {
        robin.signUp("Robin");
        robin.open("/templates");
        var template = robin.press(
                        "/templates", "title", "After our hour", "from", "after-a-session-with-a-practitioner")
                .path();
        robin.press(
                template,
                "author",
                "Robin Vale, body and breath",
                "introduction",
                "What we did today may work on in you for a while. Choose what would be kind, for tonight and the days after.");
        robin.press(
                template + "/items",
                "name",
                "A slow bath with salt",
                "meaning",
                "Warm rather than hot, and not for long.",
                "category",
                "PHYSICAL_COMFORT",
                "phases",
                "FIRST_HOUR",
                "selfCare",
                "Run yourself a slow bath, with salt.");
        robin.press(template + "/publish");
        robin.press(template + "/hand-outs");
        var code = robin.open(template + "/hand-outs").find("data-template-code[^>]*>([^<]+)<");
        // Home first: the page for codes is open to anyone, so it would not ask somebody signed out long ago to sign
        // in.
        kim.open("/home");
        kim.open("/templates/start");
        kim.press("/templates/start", "code", code, "start", "true");
    }
}
