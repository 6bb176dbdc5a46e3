/** The time afterwards: the page in the moment for one or two, and how it went from the first minutes to days later. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "care", "mail", "plan", "partnership", "vault", "ui"})
package gentlelanding.landing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
