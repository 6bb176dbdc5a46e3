package gentlelanding.ui;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parts of our own records by their names. */
final class RecordParts {

    /** What is read of anything that is no record of ours, or has no such part. */
    static final Object NOWHERE = new Object();

    private static final ClassValue<Map<String, Method>> PARTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return type.isRecord() && type.getName().startsWith("gentlelanding.") ? partsOf(type) : Map.of();
        }
    };

    private RecordParts() {}

    static @Nullable Object of(@Nullable Object whole, String part) {
        var read = whole == null ? null : PARTS.get(whole.getClass()).get(part);
        if (read == null) {
            return NOWHERE;
        }
        try {
            return read.invoke(whole);
        } catch (ReflectiveOperationException e) {
            return NOWHERE;
        }
    }

    /** Without those that a getter of the same name hides. */
    private static Map<String, Method> partsOf(Class<?> type) {
        var methods = Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toSet());
        return Arrays.stream(type.getRecordComponents())
                .filter(part -> !isHidden(part.getName(), methods))
                .map(RecordComponent::getAccessor)
                .filter(Method::trySetAccessible)
                .collect(Collectors.toMap(Method::getName, Function.identity()));
    }

    private static boolean isHidden(String part, Set<String> methods) {
        var name = Character.toUpperCase(part.charAt(0)) + part.substring(1);
        return methods.contains("get" + name) || methods.contains("is" + name);
    }
}
