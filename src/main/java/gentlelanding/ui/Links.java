package gentlelanding.ui;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Links of pages. Only files carry a fingerprint in their address, so only their links are looked up: to look for a file behind
 * each link to a page took two thirds of a plan page's time.
 */
@Configuration
class Links {

    private static final Pattern FILE = Pattern.compile("/(css|js|img|webjars)/.*");

    @Bean
    static BeanPostProcessor linksOfPages() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    engine.setLinkBuilder(new OfPages());
                }
                return bean;
            }
        };
    }

    private static class OfPages extends StandardLinkBuilder {

        /** As many as the templates name; a file never changes while the server runs. */
        private final Map<String, String> files = new ConcurrentHashMap<>();

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return FILE.matcher(link).matches()
                    ? files.computeIfAbsent(link, any -> super.processLink(context, any))
                    : link;
        }
    }
}
