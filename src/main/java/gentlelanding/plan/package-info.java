/** The plan of two partners, from two private profiles to lines that both agree to; and the plan of one alone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "care", "matching", "partnership", "profile", "vault", "ui"})
package gentlelanding.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
