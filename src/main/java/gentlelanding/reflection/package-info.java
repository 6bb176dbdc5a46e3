/** Looking back: a journal, what helped, words for a partner, and what a person may want to change in their own profile. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "care", "landing", "partnership", "plan", "profile", "vault", "ui"})
package gentlelanding.reflection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
