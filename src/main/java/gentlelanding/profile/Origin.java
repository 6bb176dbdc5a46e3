package gentlelanding.profile;

import gentlelanding.practice.CareTemplates;
import org.jspecify.annotations.Nullable;

/**
 * The template that a profile was started from, as its owner is told of it; nobody else ever is.
 *
 * @param author who wrote it; empty where it is built in
 * @param newer whether there is a version that the owner has neither taken nor passed over
 */
record Origin(String author, String title, boolean newer) {

    static @Nullable Origin of(Opened opened, CareTemplates templates) {
        var from = opened.document().template();
        if (from == null) {
            return null;
        }
        var id = from.template();
        var newer = id != null && templates.newerThan(id, from.passedOver()).isPresent();
        return new Origin(from.contents().author(), from.contents().title(), newer);
    }
}
