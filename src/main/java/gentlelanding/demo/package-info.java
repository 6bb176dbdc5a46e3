/** A demonstration, in the profile of that name alone: people who come in by the same pages as everybody else. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gentlelanding.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
