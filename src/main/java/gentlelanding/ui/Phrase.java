package gentlelanding.ui;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of one language, ready to be filled in by any number of threads. Most phrases are words and places for other words:
 * those are joined from their pieces, since a format that knows plurals and numbers costs more than a whole page of them.
 */
final class Phrase {

    private final MessageFormat format;
    private final @Nullable List<Object> pieces;

    Phrase(String pattern, Locale locale) {
        this.format = new MessageFormat(pattern, locale);
        this.pieces = piecesOf(pattern);
    }

    String with(Object... arguments) {
        var joined = pieces == null ? null : joined(pieces, arguments);
        return joined == null ? ((MessageFormat) format.clone()).format(arguments) : joined;
    }

    /** Words as they are and numbers of places; none where a place says how it is to be filled. */
    private static @Nullable List<Object> piecesOf(String pattern) {
        var parsed = new MessagePattern(pattern);
        var pieces = new ArrayList<Object>();
        var from = 0;
        for (var i = 1; i < parsed.countParts(); i++) {
            var part = parsed.getPart(i);
            if (part.getType() == Part.Type.INSERT_CHAR
                    || part.getType() == Part.Type.ARG_START && part.getArgType() != ArgType.NONE) {
                return null;
            }
            pieces.add(pattern.substring(from, part.getIndex()));
            if (part.getType() == Part.Type.ARG_START) {
                if (parsed.getPart(i + 1).getType() != Part.Type.ARG_NUMBER) {
                    return null;
                }
                pieces.add(parsed.getPart(i + 1).getValue());
                i = parsed.getLimitPartIndex(i);
            }
            from = parsed.getPart(i).getLimit();
        }
        return pieces;
    }

    /** Null where something else than words is to be filled in, or something is missing. */
    private static @Nullable String joined(List<Object> pieces, Object[] arguments) {
        var joined = new StringBuilder();
        for (var piece : pieces) {
            var words = piece instanceof Integer place ? place < arguments.length ? arguments[place] : null : piece;
            if (!(words instanceof String text)) {
                return null;
            }
            joined.append(text);
        }
        return joined.toString();
    }
}
