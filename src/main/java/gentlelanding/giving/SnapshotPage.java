package gentlelanding.giving;

import gentlelanding.vault.Code;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A snapshot as a page prints it.
 *
 * @param code for its giver alone; empty for whoever reads it
 */
record SnapshotPage(
        UUID id,
        String code,
        String link,
        String giver,
        Date givenAt,
        Date endsAt,
        boolean locked,
        Map<String, List<Part>> sections) {

    static SnapshotPage forGiver(Giving.Opened opened, String base) {
        var code = new Code(opened.document().code()).shown();
        return of(opened, code, base + "/given#" + code);
    }

    static SnapshotPage forReader(Giving.Opened opened) {
        return of(opened, "", "");
    }

    private static SnapshotPage of(Giving.Opened opened, String code, String link) {
        var document = opened.document();
        return new SnapshotPage(
                opened.snapshot().id().value(),
                code,
                link,
                document.giver(),
                Date.from(document.givenAt()),
                Date.from(opened.snapshot().endsAt()),
                opened.snapshot().passphraseHash().isPresent(),
                document.contents().byHeading());
    }
}
