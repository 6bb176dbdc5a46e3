package gentlelanding.account;

import gentlelanding.operating.Command;
import gentlelanding.operating.OperatingException;
import gentlelanding.operating.ServerCommand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The jar's commands about accounts: none of them reads anything of a person's, or sets what they sign in with. */
@Configuration(proxyBeanMethods = false)
class AccountCommands {

    @Bean
    ServerCommand disablingAccount(Switching switching) {
        return new OfAccounts(Command.ACCOUNT_DISABLE, switching, true);
    }

    @Bean
    ServerCommand enablingAccount(Switching switching) {
        return new OfAccounts(Command.ACCOUNT_ENABLE, switching, false);
    }

    private record OfAccounts(Command command, Switching switching, boolean off) implements ServerCommand {

        @Override
        public String run(String name) {
            return switching.turn(SignInName.of(name), off);
        }
    }

    /** Switches an account off or on, and notes it for its owner. */
    @Component
    static class Switching {

        private final Accounts accounts;
        private final Events events;

        Switching(Accounts accounts, Events events) {
            this.accounts = accounts;
            this.events = events;
        }

        @Transactional
        public String turn(SignInName name, boolean off) {
            var person = accounts.disable(name, off)
                    .orElseThrow(() -> new OperatingException("There is no account of that name."));
            events.note(person, off ? Events.Kind.DISABLED : Events.Kind.ENABLED);
            return off
                    ? "Nobody signs in with that name any more, and every session of theirs is over. What they wrote stays"
                            + " as it is, sealed. account enable lets them in again."
                    : "That name signs in again, with what it signed in with before.";
        }
    }
}
