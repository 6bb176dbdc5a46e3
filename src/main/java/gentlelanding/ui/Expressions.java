package gentlelanding.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Expressions of pages. Most name a part of a page's record, such as {@code line.words}: those are read straight from it. All
 * else is Spring's, and so is what such an expression means: whatever is not found this way is asked there.
 */
@Configuration
class Expressions {

    private static final Pattern PATH = Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)*(\\.isEmpty\\(\\))?");
    private static final Pattern OF_THE_REQUEST =
            Pattern.compile("(param|session|application|true|false|null|new)\\b.*");
    private static final String IS_EMPTY = "isEmpty()";

    @Bean
    static BeanPostProcessor expressionsOfPages() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    engine.setDialects(engine.getDialects().stream()
                            .map(dialect -> dialect instanceof SpringStandardDialect ? new Straight() : dialect)
                            .collect(Collectors.toSet()));
                }
                return bean;
            }
        };
    }

    private static class Straight extends SpringStandardDialect {

        private final IStandardVariableExpressionEvaluator straight = new StraightFirst();

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return straight;
        }
    }

    private static class StraightFirst implements IStandardVariableExpressionEvaluator {

        /** As many as the templates have; those that are no path are empty. */
        private final Map<String, List<String>> paths = new ConcurrentHashMap<>();

        @Override
        public @Nullable Object evaluate(
                IExpressionContext context,
                IStandardVariableExpression expression,
                StandardExpressionExecutionContext how) {
            if (!expression.getUseSelectionAsRoot() && !how.getPerformTypeConversion()) {
                var found = found(context, paths.computeIfAbsent(expression.getExpression(), StraightFirst::path));
                if (found != RecordParts.NOWHERE) {
                    return found;
                }
            }
            return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, how);
        }

        private static List<String> path(String expression) {
            return PATH.matcher(expression).matches()
                            && !OF_THE_REQUEST.matcher(expression).matches()
                    ? List.of(expression.split("\\.", -1))
                    : List.of();
        }

        private static @Nullable Object found(IExpressionContext context, List<String> path) {
            if (path.isEmpty()) {
                return RecordParts.NOWHERE;
            }
            var found = context.getVariable(path.get(0));
            for (var i = 1; i < path.size() && found != RecordParts.NOWHERE; i++) {
                found = path.get(i).equals(IS_EMPTY) ? isEmpty(found) : RecordParts.of(found, path.get(i));
            }
            return found;
        }

        private static Object isEmpty(@Nullable Object any) {
            return any instanceof Collection<?> several ? several.isEmpty() : RecordParts.NOWHERE;
        }
    }
}
