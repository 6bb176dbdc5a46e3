package gentlelanding.demo;

/** Mika and Noor: long together, and different in much of what helps them afterwards. */
record Couple(Visitor mika, Visitor noor) {

    /** The path of their partnership, once both have agreed. */
    String agreeOnAPlan() {
        mika.signUp("Mika");
        noor.signUp("Noor");
        say();
        var partnership = join();
        for (var one : new Visitor[] {mika, noor}) {
            one.open(partnership + "/preview");
            one.press(partnership + "/ready");
        }
        for (var one : new Visitor[] {mika, noor}) {
            var revision = one.open(partnership + "/plan").find("data-revision=\"(\\d+)\"");
            one.press(partnership + "/plan/agree", "revision", revision);
        }
        return partnership;
    }

    /** What Mika leaves for Noor, who has not opened it yet, and a page of each one's journal. */
    void leaveWords(String partnership) {
        mika.open("/reflections");
        mika.press(
                "/reflections",
                "text",
                "The ten minutes on the balcony frightened me less than I thought. You came back, as you said.",
                "appreciation",
                "That you came back exactly when you said you would.",
                "change",
                "A hand on the shoulder before you go, so that I know.",
                "to",
                partnership.replace("/partners/", ""));
        noor.open("/reflections");
        noor.press("/reflections", "text", "Quiet first, words later. It was easier to be near after the balcony.");
    }

    /** Held and space, talk and quiet, warm and cool, one bed and two: each finds its own answer in the plan. */
    private void say() {
        mika.says(new Says()
                .essential("held-close", "still-okay", "talk-it-over-now", "thank-you")
                .welcome("warmth", "sleep-touching", "message-next-day", "time-together-soon", "wash-together", "snack")
                .askFirst("light-touch")
                .noNeed("alone-short", "same-room")
                .pleaseNot("own-music")
                .note("held-close", "From behind is best, and no need to say anything.")
                .gladly("water", "quiet-company", "alone-short", "warmth", "same-room", "lights-low", "cool-air")
                .ifAsked("clear-diary", "ask-days-after", "sleep-soon", "no-touch-until-asked")
                .cannot("ask-once"));
        mika.tells(
                "look", "I go very quiet, and I may cry. Both are fine.",
                "signs", "Two squeezes of your hand: stay a little longer.",
                "supporter", "My sister Lena, also late");
        noor.says(new Says()
                .essential("alone-short", "quiet-company", "water", "return-signal")
                .welcome(
                        "cool-air",
                        "own-bed",
                        "lights-low",
                        "ask-days-after",
                        "wash-alone",
                        "clear-diary",
                        "warm-drink")
                .askFirst("held-close")
                .noNeed("talk-it-over-now", "snack")
                .pleaseNot("small-talk")
                .note("alone-short", "Ten minutes on the balcony. I do come back.")
                .gladly(
                        "held-close",
                        "still-okay",
                        "thank-you",
                        "message-next-day",
                        "wash-together",
                        "snack",
                        "warm-drink")
                .ifAsked("warmth", "time-together-soon", "talk-it-over-now", "light-touch", "sleep-touching"));
        noor.tells(
                "look",
                "I look far away. It passes, and it is not about you.",
                "signs",
                "Hand on heart: I need a minute.");
    }

    /** The path of their partnership. */
    private String join() {
        mika.open("/partners");
        mika.press("/partners/invitations");
        var code = mika.open("/partners").find("data-invitation-code[^>]*>([^<]+)<");
        noor.open("/join");
        noor.press("/join", "code", code);
        mika.press(mika.open("/partners").find("action=\"(/partners/invitations/[^/]+/confirm)\""));
        return noor.open("/partners").find("href=\"(/partners/[0-9a-f-]{36})\"");
    }
}
