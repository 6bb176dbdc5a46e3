package gentlelanding.practice;

/** How much room there is in a template; {@code docs/template.schema.json} says the same. */
class Room {

    static final int TITLE = 100;
    static final int INTRODUCTION = 3_000;
    static final int AUTHOR = 200;
    static final int NAME = 60;
    static final int MEANING = 200;
    static final int SELF_CARE = 120;
    static final int PROMPT = 200;
    static final int ADDRESS = 500;
    static final int ALTERNATIVES = 5;
    static final int ITEMS = 500;
    static final int PROMPTS_A_PHASE = 10;
    static final int RESOURCES = 20;
    static final int TEMPLATES = 100;
    static final int HAND_OUTS = 50;

    private Room() {}
}
