/** What a person says of care: privately, in one profile or several, saved as they go. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "care", "practice", "vault", "ui"})
package gentlelanding.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
