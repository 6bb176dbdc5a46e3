package gentlelanding.ui;

import java.util.Locale;

/**
 * One quiet sentence on the next page, about what was just done. It travels in the address as a bare name, never as
 * text, since nothing of it may lie in the session.
 */
public enum Notice {
    SAVED,
    SIGNED_OUT,
    SNAPSHOT_GIVEN,
    SNAPSHOT_ENDED,
    SITTING_OVER,
    AGREED_TOGETHER,
    KEEP_TAKEN_BACK,
    SIGNED_OUT_ELSEWHERE,
    SIGNED_IN_ELSEWHERE,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    AUTHENTICATOR_ON,
    AUTHENTICATOR_OFF,
    PASSWORD_CHANGED,
    BROUGHT_IN,
    CLOSED,
    RECOVERED,
    PROFILE_MADE,
    STILL_TRUE,
    ITEM_ADDED,
    ITEM_REMOVED,
    JOINED,
    CONFIRMED,
    INVITATION_ENDED,
    ENDED,
    READY,
    NOT_READY,
    AGREED,
    PLAN_CHANGED,
    TODAY_CHANGED,
    WITHDRAWN,
    TEMPLATE_MADE,
    TEMPLATE_REMOVED,
    TEMPLATE_PUBLISHED,
    TEMPLATE_WITHDRAWN,
    HAND_OUT_TAKEN_BACK,
    REPORTED,
    NO_ROOM;

    /** The redirect to that path of ours, on which this notice is shown once. */
    public String on(String path) {
        return "redirect:" + path + (path.contains("?") ? "&" : "?") + "notice=" + slug();
    }

    String messageKey() {
        return "ui.notice." + slug();
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
