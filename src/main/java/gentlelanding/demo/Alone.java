package gentlelanding.demo;

/** Kim: plans for nobody but themselves. */
record Alone(Visitor kim) {

    void sayWhatHelps() {
        kim.signUp("Kim");
        kim.says(new Says()
                .essential("water", "heavy-blanket", "breathe-slow")
                .welcome(
                        "warm-drink",
                        "warmth",
                        "write-first",
                        "clear-diary",
                        "soft-clothes",
                        "sleep-soon",
                        "message-next-day")
                .askFirst("hand-hold")
                .pleaseNot("no-messages-until"));
        kim.tells("supporter", "Ola, in the flat below", "avoid", "Bright light, and being asked how it was.");
    }
}
