package gentlelanding.vault;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where sealed documents lie, so that they can be sealed anew without their modules. A test compares this list with the
 * inventory of the database.
 *
 * @param keys the columns of the primary key
 * @param row the column with the row's id that is bound into the seal
 * @param owned which rows are an owner's; the question mark is the owner
 * @param name the first part of {@link Sealed.Place}, with a key in braces where one belongs there
 */
record SealedColumn(String table, String column, List<String> keys, String row, String owned, String name) {

    private static final String OF_TEMPLATES = "template in (select id from care_template where account = ?)";

    static final List<SealedColumn> ALL = List.of(
            simple("account", "id = ?"),
            simple("account_event", "account = ?"),
            simple("passkey", "account = ?"),
            new SealedColumn(
                    "authenticator", "document", List.of("account"), "account", "account = ?", "authenticator"),
            simple("profile", "account = ?"),
            new SealedColumn("plan", "today", List.of("partnership"), "partnership", "partnership = ?", "plan/today"),
            new SealedColumn(
                    "plan_revision",
                    "document",
                    List.of("partnership", "number"),
                    "partnership",
                    "partnership = ?",
                    "plan_revision/{number}"),
            simple("snapshot", "account = ?"),
            simple("landing", "coalesce(partnership, account) = ?"),
            simple("check_in", "account = ?"),
            new SealedColumn(
                    "check_in",
                    "sent",
                    List.of("id"),
                    "id",
                    "landing in (select id from landing where partnership = ?)",
                    "check_in/sent"),
            member("frozen"),
            member("merged"),
            new SealedColumn(
                    "reminder_choice", "document", List.of("account"), "account", "account = ?", "reminder_choice"),
            new SealedColumn(
                    "sitting_side", "document", List.of("sitting", "place"), "account", "account = ?", "sitting_side"),
            simple("partnership", "id = ?"),
            simple("invitation", "inviter = ?"),
            simple("care_template", "account = ?"),
            new SealedColumn(
                    "template_version",
                    "document",
                    List.of("template", "number"),
                    "template",
                    OF_TEMPLATES,
                    "template_version/{number}"),
            simple("hand_out", OF_TEMPLATES),
            simple("reflection", "account = ?"),
            new SealedColumn("looking_back", "document", List.of("account"), "account", "account = ?", "looking_back"),
            simple("word_for_partner", "partnership = ?"));

    private static final Pattern KEY = Pattern.compile("\\{(\\w+)}");

    private static SealedColumn simple(String table, String owned) {
        return new SealedColumn(table, "document", List.of("id"), "id", owned, table);
    }

    private static SealedColumn member(String column) {
        return new SealedColumn(
                "plan_member", column, List.of("partnership", "account"), "partnership", "account = ?", "plan_member");
    }

    String selecting() {
        var columns = keys.contains(row) ? keys : join(keys, row);
        return "select " + String.join(", ", columns) + ", " + column + " from " + table + " where " + owned + " and "
                + column + " is not null";
    }

    /** Only where nobody has written it meanwhile: the last question mark is what was read. */
    String replacing() {
        return "update " + table + " set " + column + " = ? where " + String.join(" = ? and ", keys) + " = ? and "
                + column + " = ?";
    }

    Sealed.Place place(Map<String, @Nullable Object> found, UUID owner) {
        var whole = KEY.matcher(name).replaceAll(key -> String.valueOf(found.get(key.group(1))));
        return new Sealed.Place(whole, (UUID) Objects.requireNonNull(found.get(row)), owner);
    }

    private static List<String> join(List<String> keys, String row) {
        return Stream.concat(keys.stream(), Stream.of(row)).toList();
    }
}
