package gentlelanding.practice;

import java.time.Instant;

/** A template as its practitioner sees it: the draft, and how it stands. */
record OnDesk(
        TemplateId id,
        long version,
        CareTemplate draft,
        int published,
        boolean unpublished,
        boolean withdrawn,
        boolean takenDown,
        Instant madeAt) {

    public String path() {
        return "/templates/" + id.value();
    }

    /** Whether anybody may start from what was published. */
    public boolean isOpen() {
        return published > 0 && !withdrawn && !takenDown;
    }

    /** How it stands, as a message key ends. */
    public String stand() {
        if (takenDown) {
            return "taken-down";
        }
        if (withdrawn) {
            return "withdrawn";
        }
        return published == 0 ? "draft" : unpublished ? "changed" : "published";
    }
}
