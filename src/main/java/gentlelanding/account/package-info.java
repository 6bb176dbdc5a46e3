/** Who someone is here: signing up and in, sessions, and what a person may do once and not twice. */
@NullMarked
@ApplicationModule(allowedDependencies = {"operating", "vault", "ui"})
package gentlelanding.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
