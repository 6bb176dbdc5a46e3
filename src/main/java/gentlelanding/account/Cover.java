package gentlelanding.account;

/** When a page is put out of sight until its person shows who they are; off until somebody asks for it. */
enum Cover {
    OFF(0),
    AWAY(0),
    HALF_MINUTE(30),
    MINUTE(60),
    FIVE_MINUTES(300);

    private final int seconds;

    Cover(int seconds) {
        this.seconds = seconds;
    }

    boolean isOn() {
        return this != OFF;
    }

    /** After how long without a touch or a key, in seconds; 0 where only looking away counts. */
    int seconds() {
        return seconds;
    }
}
