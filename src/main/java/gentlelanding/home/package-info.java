/** The first page, the page of what is worth doing now, and the two pages for when somebody needs to be safe. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "guide", "landing", "partnership", "plan", "profile", "reflection", "ui"})
package gentlelanding.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
