/** What a person gives to somebody to read: dated, with an end, and taken back at any time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "care", "plan", "profile", "vault", "ui"})
package gentlelanding.giving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
