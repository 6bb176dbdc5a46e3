package gentlelanding.practice;

import gentlelanding.operating.Command;
import gentlelanding.operating.ServerCommand;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jar's commands about templates. */
@Configuration(proxyBeanMethods = false)
class TemplateCommands {

    private record OfTemplates(Command command, UnaryOperator<String> deed) implements ServerCommand {

        @Override
        public String run(String argument) {
            return deed.apply(argument);
        }
    }

    @Bean
    ServerCommand reportedTemplates(Overseeing overseeing) {
        return new OfTemplates(Command.TEMPLATE_REPORTED, nothing -> overseeing.reported());
    }

    @Bean
    ServerCommand showingTemplate(Overseeing overseeing) {
        return new OfTemplates(Command.TEMPLATE_SHOW, overseeing::shown);
    }

    @Bean
    ServerCommand takingDownTemplate(Overseeing overseeing) {
        return new OfTemplates(Command.TEMPLATE_TAKE_DOWN, overseeing::takeDown);
    }
}
