/** "We are both here": two people on one device, each behind a PIN of their own, until the plan that both read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "partnership", "plan", "practice", "profile", "vault", "ui"})
package gentlelanding.sitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
