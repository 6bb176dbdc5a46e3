/** Seals private text under its owner's own key, and opens it again. */
@NullMarked
@ApplicationModule(allowedDependencies = "operating")
package gentlelanding.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
