/** Two people who plan together: inviting by a code, saying yes to each other, and ending it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "vault", "ui"})
package gentlelanding.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
