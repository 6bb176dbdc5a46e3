/** What whoever runs the server may do from its own machine: back up, restore, move, and see whether it is well. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gentlelanding.operating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
