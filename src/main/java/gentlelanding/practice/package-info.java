/** Practitioners' templates: written, published, handed out, and never reported back on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "care", "operating", "vault", "ui"})
package gentlelanding.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
